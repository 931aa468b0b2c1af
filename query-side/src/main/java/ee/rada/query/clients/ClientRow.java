package ee.rada.query.clients;

import ee.rada.kernel.clients.ClientRef;
import ee.rada.kernel.clients.ErasureState;
import ee.rada.kernel.clients.LegalHoldId;
import ee.rada.query.Recorded;
import ee.rada.query.Table;
import ee.rada.query.clients.GetClient.Hold;
import ee.rada.query.clients.GetClient.Proposal;
import ee.rada.query.clients.GetClient.Verification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A client: nothing in it says who that is, sealed or not.
 *
 * @param position of the event he was first heard of with
 */
@Table("client")
record ClientRow(
        ClientRef clientRef,
        long position,
        @Nullable Instant registeredAt,
        List<Hold> holds,
        ErasureState erasure,
        Instant since,
        @Nullable Proposal proposal,
        @Nullable Verification verification,
        long version) {

    /** First heard of in a case; nothing has happened to him as a client yet. */
    static ClientRow ofCase(ClientRef client, Recorded recorded) {
        return first(client, recorded, 0);
    }

    static ClientRow first(ClientRef client, Recorded recorded) {
        return first(client, recorded, recorded.version());
    }

    private static ClientRow first(ClientRef client, Recorded recorded, long version) {
        return new ClientRow(
                client,
                recorded.position(),
                null,
                List.of(),
                ErasureState.NONE,
                recorded.recordedAt(),
                null,
                null,
                version);
    }

    ClientRow registered(Recorded recorded) {
        return new ClientRow(
                clientRef,
                position,
                recorded.recordedAt(),
                holds,
                erasure,
                since,
                proposal,
                verification,
                recorded.version());
    }

    ClientRow held(Hold hold, Recorded recorded) {
        var all = new ArrayList<>(holds);
        all.add(hold);
        return with(all, recorded);
    }

    ClientRow lifted(LegalHoldId id, Recorded recorded) {
        return with(
                holds.stream()
                        .map(hold -> hold.holdId().equals(id)
                                ? new Hold(id, hold.placedBy(), hold.placedAt(), hold.until(), recorded.recordedAt())
                                : hold)
                        .toList(),
                recorded);
    }

    ClientRow erasure(ErasureState next, @Nullable Proposal of, Recorded recorded) {
        return new ClientRow(
                clientRef,
                position,
                registeredAt,
                holds,
                next,
                recorded.recordedAt(),
                of,
                verification,
                recorded.version());
    }

    ClientRow verified(Verification found, Recorded recorded) {
        return new ClientRow(
                clientRef,
                position,
                registeredAt,
                holds,
                found.hits() == 0 ? ErasureState.VERIFIED : ErasureState.LEAK_FOUND,
                recorded.recordedAt(),
                proposal,
                found,
                recorded.version());
    }

    private ClientRow with(List<Hold> now, Recorded recorded) {
        return new ClientRow(
                clientRef,
                position,
                registeredAt,
                List.copyOf(now),
                erasure,
                since,
                proposal,
                verification,
                recorded.version());
    }
}
