package ee.rada.query.contacts;

import ee.rada.kernel.Event;
import ee.rada.kernel.contacts.ContactEvent;
import ee.rada.kernel.contacts.ContactEvent.ContactCorrected;
import ee.rada.kernel.contacts.ContactEvent.ContactRegistered;
import ee.rada.query.Fold;
import ee.rada.query.Recorded;
import ee.rada.query.Rows;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What contacts learn from events: each by itself, and how many there are. */
@Component
final class ContactsFold implements Fold {

    @Override
    public void apply(Rows rows, Event event, Recorded recorded) {
        if (event instanceof ContactEvent contact) {
            learn(rows, contact, recorded);
            var region = contact.facts().region();
            rows.put(new ContactCounts.EntryRow(region, recorded.recordedAt(), recorded.position()));
        }
    }

    private static void learn(Rows rows, ContactEvent event, Recorded recorded) {
        switch (event) {
            case ContactRegistered e -> {
                rows.add(ContactRow.of(e, List.of(), recorded));
                ContactCounts.add(rows, e.facts());
            }
            case ContactCorrected e -> {
                ContactRow before = rows.require(ContactRow.class, e.contactId());
                rows.put(ContactRow.of(e, withEarlier(before, e, recorded), recorded));
                ContactCounts.takeAway(rows, before.facts());
                ContactCounts.add(rows, e.facts());
            }
        }
    }

    private static List<GetContact.Said> withEarlier(ContactRow before, ContactCorrected e, Recorded recorded) {
        var all = new ArrayList<>(before.before());
        all.add(new GetContact.Said(
                before.facts(),
                before.lastPosition(),
                recorded.position(),
                recorded.actor(),
                recorded.actingPost(),
                recorded.recordedAt(),
                e.reason()));
        return List.copyOf(all);
    }
}
