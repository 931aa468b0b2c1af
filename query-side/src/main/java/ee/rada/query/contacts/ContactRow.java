package ee.rada.query.contacts;

import ee.rada.kernel.Region;
import ee.rada.kernel.contacts.AgeBand;
import ee.rada.kernel.contacts.ContactCategory;
import ee.rada.kernel.contacts.ContactChannel;
import ee.rada.kernel.contacts.ContactEvent;
import ee.rada.kernel.contacts.ContactFacts;
import ee.rada.kernel.contacts.ContactId;
import ee.rada.kernel.contacts.ContactKind;
import ee.rada.kernel.contacts.ContactOutcome;
import ee.rada.kernel.contacts.Language;
import ee.rada.kernel.contacts.Sex;
import ee.rada.kernel.contacts.ViolenceKind;
import ee.rada.query.Recorded;
import ee.rada.query.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A contact as it was last said to be.
 *
 * @param onDay the day of {@code at} in Tallinn
 * @param lastPosition of the event that said so
 * @param before what was said earlier, the first first
 */
@Table("contact")
record ContactRow(
        ContactId contactId,
        Instant at,
        LocalDate onDay,
        ContactChannel channel,
        Language language,
        ContactKind contactKind,
        Region region,
        ContactCategory category,
        List<ViolenceKind> violenceKinds,
        AgeBand ageBand,
        Sex sex,
        boolean anonymous,
        int durationMin,
        ContactOutcome outcome,
        long lastPosition,
        List<GetContact.Said> before,
        long version) {

    static ContactRow of(ContactEvent event, List<GetContact.Said> before, Recorded recorded) {
        ContactFacts facts = event.facts();
        return new ContactRow(
                event.contactId(),
                facts.at(),
                facts.on(),
                facts.channel(),
                facts.language(),
                facts.contactKind(),
                facts.region(),
                facts.category(),
                facts.violenceKinds(),
                facts.ageBand(),
                facts.sex(),
                facts.anonymous(),
                facts.durationMin(),
                facts.outcome(),
                recorded.position(),
                before,
                recorded.version());
    }

    ContactFacts facts() {
        return new ContactFacts(
                at,
                channel,
                language,
                contactKind,
                region,
                category,
                violenceKinds,
                ageBand,
                sex,
                anonymous,
                durationMin,
                outcome);
    }
}
