package ee.rada.query._sight;

import ee.rada.kernel.Event;
import ee.rada.kernel.Region;
import ee.rada.kernel.cases.CaseEvent;
import ee.rada.kernel.cases.CaseEvent.CaseOpened;
import ee.rada.kernel.cases.CaseEvent.CaseTransferDeclined;
import ee.rada.kernel.cases.CaseEvent.CaseTransferRequested;
import ee.rada.kernel.cases.CaseEvent.CaseTransferred;
import ee.rada.kernel.clients.ClientEvent;
import ee.rada.kernel.contacts.ContactEvent;
import ee.rada.kernel.emergencies.EmergencyEvent;
import ee.rada.query.Fold;
import ee.rada.query.Recorded;
import ee.rada.query.Rows;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Learns where cases lie, and with them their clients, and where contacts were had. */
@Component
final class GuardedFold implements Fold {

    @Override
    public void apply(Rows rows, Event event, Recorded recorded) {
        if (event instanceof CaseOpened e) {
            known(rows, e, e.region());
        } else if (event instanceof CaseTransferRequested e) {
            rows.put(row(rows, e).offeredTo(e.toRegion()));
        } else if (event instanceof CaseTransferDeclined e) {
            rows.put(row(rows, e).offeredToNobody());
        } else if (event instanceof CaseTransferred e) {
            known(rows, e, e.toRegion());
        } else if (event instanceof ClientEvent e) {
            rows.put(row(rows, e.clientRef().value()));
        } else if (event instanceof ContactEvent e) {
            known(rows, e.contactId().value(), e.contactId().value(), e.facts().region());
        } else if (event instanceof EmergencyEvent e) {
            UUID thing = e.emergencyId().value();
            rows.put(row(rows, e.caseId().value()).as(thing));
        }
    }

    private static GuardedRow row(Rows rows, CaseEvent event) {
        return row(rows, event.caseId().value());
    }

    private static GuardedRow row(Rows rows, UUID thing) {
        GuardedRow known = rows.get(GuardedRow.class, thing);
        return known == null ? GuardedRow.unknown(thing) : known;
    }

    private static void known(Rows rows, CaseEvent event, Region in) {
        UUID here = event.caseId().value();
        known(rows, here, here, in);
        known(rows, event.clientRef().value(), here, in);
    }

    private static void known(Rows rows, UUID thing, UUID by, Region in) {
        rows.put(row(rows, thing).by(by, in));
    }
}
