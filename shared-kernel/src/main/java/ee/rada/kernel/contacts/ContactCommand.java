package ee.rada.kernel.contacts;

import ee.rada.kernel.Command;
import ee.rada.kernel.Range;
import ee.rada.kernel.Region;
import ee.rada.kernel.StreamId;
import ee.rada.kernel.Text;
import ee.rada.kernel.imports.ImportId;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;

/** What can be asked about a contact: a call, a chat, a letter, a visit of somebody who needs help or asks for somebody else. */
public sealed interface ContactCommand extends Command {

    /** One contact that somebody tells of. */
    interface OfOne {

        ContactId contactId();

        ContactFacts facts();
    }

    /**
     * Takes over contacts as a file has them, all or none; those that are here already stay as they are. The answer names the import, which
     * has no contact of its own.
     */
    record ImportContacts(ImportId importId, List<ImportedContact> contacts) implements ContactCommand {

        @Override
        public StreamId stream() {
            return ContactEvent.stream(new ContactId(importId.value()));
        }
    }

    /** Puts a contact on record, with no name in it. */
    record RegisterContact(
            ContactId contactId,
            Instant at,
            ContactChannel channel,
            Language language,
            ContactKind contactKind,
            Region region,
            ContactCategory category,
            List<ViolenceKind> violenceKinds,
            AgeBand ageBand,
            Sex sex,
            boolean anonymous,
            @Range(max = 1440) int durationMin,
            ContactOutcome outcome)
            implements ContactCommand, OfOne {

        @Override
        public StreamId stream() {
            return ContactEvent.stream(contactId);
        }

        @Override
        public ContactFacts facts() {
            return new ContactFacts(
                    at,
                    channel,
                    language,
                    contactKind,
                    region,
                    category,
                    List.copyOf(new TreeSet<>(violenceKinds)),
                    ageBand,
                    sex,
                    anonymous,
                    durationMin,
                    outcome);
        }
    }

    /** Says what the contact was in truth, and why it had been recorded otherwise. The earlier record is kept. */
    record CorrectContact(
            ContactId contactId,
            Instant at,
            ContactChannel channel,
            Language language,
            ContactKind contactKind,
            Region region,
            ContactCategory category,
            List<ViolenceKind> violenceKinds,
            AgeBand ageBand,
            Sex sex,
            boolean anonymous,
            @Range(max = 1440) int durationMin,
            ContactOutcome outcome,
            @Text(lines = true) String reason)
            implements ContactCommand, OfOne {

        @Override
        public StreamId stream() {
            return ContactEvent.stream(contactId);
        }

        @Override
        public ContactFacts facts() {
            return new ContactFacts(
                    at,
                    channel,
                    language,
                    contactKind,
                    region,
                    category,
                    List.copyOf(new TreeSet<>(violenceKinds)),
                    ageBand,
                    sex,
                    anonymous,
                    durationMin,
                    outcome);
        }
    }
}
