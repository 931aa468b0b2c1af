package ee.rada.query.contacts;

import ee.rada.kernel.Query;
import ee.rada.kernel.Region;
import ee.rada.kernel.Topic;
import ee.rada.kernel.contacts.ContactCategory;
import ee.rada.kernel.contacts.ContactChannel;
import ee.rada.kernel.contacts.ContactFacts;
import ee.rada.kernel.contacts.ContactId;
import ee.rada.kernel.contacts.Language;
import ee.rada.kernel.posts.PostId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which contacts were there? The latest first. Who works in a region sees that region's.
 *
 * @param posts those of the asker
 * @param from the first day; null for no first
 * @param to the last day; null for no last
 * @param after the {@code next} of the page before
 * @param limit at most 500
 */
public record FindContacts(
        List<PostId> posts,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Region region,
        @Nullable ContactCategory category,
        @Nullable ContactChannel channel,
        @Nullable Language language,
        @Nullable String after,
        int limit)
        implements Query {

    public record Answer(List<Item> items, @Nullable String next, long position) {}

    /**
     * A contact.
     *
     * @param corrected whether it was recorded otherwise before
     * @param version number of events in its stream
     */
    public record Item(ContactId contactId, ContactFacts facts, boolean corrected, long version) {}

    @Override
    public Topic topic() {
        return Topic.CONTACTS;
    }
}
