package ee.rada.kernel.contacts;

import ee.rada.kernel.Event;
import ee.rada.kernel.StreamId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What happened to the record of a contact. */
public sealed interface ContactEvent extends Event {

    String STREAM = "Contact";

    ContactId contactId();

    ContactFacts facts();

    static StreamId stream(ContactId id) {
        return new StreamId(STREAM, id.value());
    }

    @Override
    default StreamId stream() {
        return stream(contactId());
    }

    @Override
    default List<UUID> belongsTo() {
        return List.of(contactId().value());
    }

    @Override
    default LocalDate effectiveOn() {
        return facts().on();
    }

    record ContactRegistered(ContactId contactId, ContactFacts facts) implements ContactEvent {}

    /** What it was in truth; what had been recorded stays on record. */
    record ContactCorrected(ContactId contactId, ContactFacts facts, String reason) implements ContactEvent {}
}
