package ee.rada.query.contacts;

import ee.rada.kernel.Event;
import ee.rada.kernel.contacts.ContactMappingEvent;
import ee.rada.kernel.contacts.ContactMappingEvent.ContactMappingSaved;
import ee.rada.query.Fold;
import ee.rada.query.Recorded;
import ee.rada.query.Rows;
import org.springframework.stereotype.Component;

/** What ways to read contacts out of files learn from events. */
@Component
final class ContactMappingsFold implements Fold {

    @Override
    public void apply(Rows rows, Event event, Recorded recorded) {
        if (event instanceof ContactMappingEvent mapping) {
            switch (mapping) {
                case ContactMappingSaved e ->
                    rows.put(new ContactMappingRow(e.mappingId(), e.title(), e.columns(), recorded.version()));
            }
        }
    }
}
