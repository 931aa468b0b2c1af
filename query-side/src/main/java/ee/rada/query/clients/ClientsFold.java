package ee.rada.query.clients;

import ee.rada.kernel.Event;
import ee.rada.kernel.cases.CaseEvent.CaseOpened;
import ee.rada.kernel.clients.ClientEvent;
import ee.rada.kernel.clients.ClientEvent.ClientKeyDestroyed;
import ee.rada.kernel.clients.ClientEvent.ClientRegistered;
import ee.rada.kernel.clients.ClientEvent.ErasureProposed;
import ee.rada.kernel.clients.ClientEvent.ErasureVerified;
import ee.rada.kernel.clients.ClientEvent.ErasureWithdrawn;
import ee.rada.kernel.clients.ClientEvent.LegalHoldLifted;
import ee.rada.kernel.clients.ClientEvent.LegalHoldPlaced;
import ee.rada.kernel.clients.ErasureState;
import ee.rada.query.Fold;
import ee.rada.query.Recorded;
import ee.rada.query.Rows;
import ee.rada.query.clients.GetClient.Hold;
import ee.rada.query.clients.GetClient.Proposal;
import ee.rada.query.clients.GetClient.Verification;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What clients learn from events. */
@Component
final class ClientsFold implements Fold {

    @Override
    public void apply(Rows rows, Event event, Recorded recorded) {
        if (event instanceof ClientEvent client) {
            ClientRow known = rows.get(ClientRow.class, client.clientRef());
            rows.put(learn(known == null ? ClientRow.first(client.clientRef(), recorded) : known, client, recorded));
        } else if (event instanceof CaseOpened opened && rows.get(ClientRow.class, opened.clientRef()) == null) {
            rows.put(ClientRow.ofCase(opened.clientRef(), recorded));
        }
    }

    private static ClientRow learn(ClientRow row, ClientEvent event, Recorded recorded) {
        return switch (event) {
            case ClientRegistered _ -> row.registered(recorded);
            case LegalHoldPlaced e ->
                row.held(new Hold(e.holdId(), recorded.actor(), recorded.recordedAt(), e.until(), null), recorded);
            case LegalHoldLifted e -> row.lifted(e.holdId(), recorded);
            case ErasureProposed e ->
                row.erasure(
                        ErasureState.PROPOSED,
                        new Proposal(e.basis(), e.decisionDocId(), recorded.actor(), recorded.recordedAt(), null, null),
                        recorded);
            case ErasureWithdrawn _ -> row.erasure(ErasureState.NONE, null, recorded);
            case ClientKeyDestroyed e ->
                row.erasure(ErasureState.DESTROYED, erased(row.proposal(), e, recorded), recorded);
            case ErasureVerified e ->
                row.verified(
                        new Verification(
                                e.values(),
                                e.tables(),
                                e.rows(),
                                e.files(),
                                e.hits(),
                                e.places(),
                                recorded.recordedAt()),
                        recorded);
        };
    }

    private static Proposal erased(@Nullable Proposal proposed, ClientKeyDestroyed e, Recorded recorded) {
        return new Proposal(
                e.basis(),
                e.decisionDocId(),
                proposed == null ? null : proposed.proposedBy(),
                proposed == null ? recorded.recordedAt() : proposed.proposedAt(),
                recorded.actor(),
                recorded.recordedAt());
    }
}
