package ee.rada.command.clients;

import ee.rada.command.By;
import ee.rada.kernel.clients.ClientEvent;
import ee.rada.kernel.clients.ClientEvent.ClientKeyDestroyed;
import ee.rada.kernel.clients.ClientEvent.ClientRegistered;
import ee.rada.kernel.clients.ClientEvent.ErasureProposed;
import ee.rada.kernel.clients.ClientEvent.ErasureVerified;
import ee.rada.kernel.clients.ClientEvent.ErasureWithdrawn;
import ee.rada.kernel.clients.ClientEvent.LegalHoldLifted;
import ee.rada.kernel.clients.ClientEvent.LegalHoldPlaced;
import ee.rada.kernel.clients.ErasureBasis;
import ee.rada.kernel.clients.ErasureState;
import ee.rada.kernel.clients.LegalHoldId;
import ee.rada.kernel.posts.OfficialId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a client: nothing that says who he is.
 *
 * @param holds the last day of each legal hold that was not lifted; {@link LocalDate#MAX} where it has none
 */
public record ClientState(
        boolean registered,
        Map<LegalHoldId, LocalDate> holds,
        ErasureState erasure,
        @Nullable Proposal proposal) {

    static final ClientState NONE = new ClientState(false, Map.of(), ErasureState.NONE, null);

    /** What was proposed, and who has had a hand in it. */
    record Proposal(ErasureBasis basis, String decisionDocId, Set<OfficialId> persons) {}

    /** Whether the key is destroyed. */
    public boolean isErased() {
        return switch (erasure) {
            case NONE, PROPOSED -> false;
            case DESTROYED, VERIFIED, LEAK_FOUND -> true;
        };
    }

    boolean isHeldOn(LocalDate day) {
        return holds.values().stream().anyMatch(until -> !until.isBefore(day));
    }

    ClientState evolve(ClientEvent event, By by) {
        return switch (event) {
            case ClientRegistered _ -> new ClientState(true, holds, erasure, proposal);
            case LegalHoldPlaced e -> holding(e.holdId(), e.until() == null ? LocalDate.MAX : e.until());
            case LegalHoldLifted e -> lifted(e.holdId());
            case ErasureProposed e ->
                new ClientState(
                        registered,
                        holds,
                        ErasureState.PROPOSED,
                        new Proposal(e.basis(), e.decisionDocId(), by.persons()));
            case ErasureWithdrawn _ -> at(ErasureState.NONE);
            case ClientKeyDestroyed _ -> at(ErasureState.DESTROYED);
            case ErasureVerified e -> at(e.hits() == 0 ? ErasureState.VERIFIED : ErasureState.LEAK_FOUND);
        };
    }

    private ClientState at(ErasureState next) {
        return new ClientState(registered, holds, next, null);
    }

    private ClientState holding(LegalHoldId id, LocalDate until) {
        var all = new HashMap<>(holds);
        all.put(id, until);
        return new ClientState(registered, Map.copyOf(all), erasure, proposal);
    }

    private ClientState lifted(LegalHoldId id) {
        var all = new HashMap<>(holds);
        all.remove(id);
        return new ClientState(registered, Map.copyOf(all), erasure, proposal);
    }
}
