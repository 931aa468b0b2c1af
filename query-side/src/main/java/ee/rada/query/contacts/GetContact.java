package ee.rada.query.contacts;

import ee.rada.kernel.Query;
import ee.rada.kernel.Topic;
import ee.rada.kernel.contacts.ContactFacts;
import ee.rada.kernel.contacts.ContactId;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was that contact, and what had been recorded of it? Refused with {@code not-found} when there is none, and where it is another
 * region's.
 *
 * @param posts those of the asker
 */
public record GetContact(ContactId contactId, List<PostId> posts) implements Query {

    /**
     * The contact as it was last said to be.
     *
     * @param before what had been recorded, the first first
     * @param version number of events in its stream
     */
    public record Answer(ContactId contactId, ContactFacts facts, List<Said> before, long version, long position) {}

    /**
     * What had been recorded until somebody corrected it.
     *
     * @param recordedPosition of the event that recorded it
     * @param eventPosition of the correction
     * @param by who corrected it
     * @param reason why
     */
    public record Said(
            ContactFacts facts,
            long recordedPosition,
            long eventPosition,
            @Nullable OfficialId by,
            @Nullable PostId actingPost,
            Instant at,
            String reason) {}

    @Override
    public UUID thing() {
        return contactId.value();
    }

    @Override
    public Topic topic() {
        return Topic.CONTACTS;
    }
}
