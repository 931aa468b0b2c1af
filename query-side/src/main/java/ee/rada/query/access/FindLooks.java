package ee.rada.query.access;

import ee.rada.kernel.Query;
import ee.rada.kernel.Role;
import ee.rada.kernel.Topic;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import ee.rada.query.Ground;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who has looked at what? The latest first.
 *
 * @param who only looks of that official
 * @param about only looks at the thing with that id
 * @param from on that day or later
 * @param until on that day or earlier
 * @param before the {@code next} of the page before
 * @param limit at most 500
 */
public record FindLooks(
        @Nullable OfficialId who,
        @Nullable LookChannel channel,
        @Nullable LookOutcome outcome,
        @Nullable UUID about,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Long before,
        int limit)
        implements Query {

    public record Answer(List<Look> items, @Nullable String next, long position) {}

    /**
     * One look: what somebody was shown, or was refused to see, with one request.
     *
     * @param sequence its place in the log, from 1
     * @param onBehalfOf in whose place he looked; null in his own posts
     * @param postId the first of the posts he looked in
     * @param roles what his posts let him see
     * @param address what was asked for; what was typed as free text is left out
     * @param questions what was asked of the query side for it
     * @param things the ids of what it was about
     * @param fields which of a client's data were shown; empty where none were
     * @param purpose on what ground they were shown
     * @param moment the earlier moment that he asked about; null for the present
     * @param knownUpTo the position up to which everything was known
     */
    public record Look(
            long sequence,
            Instant at,
            OfficialId officialId,
            @Nullable OfficialId onBehalfOf,
            @Nullable PostId postId,
            List<Role> roles,
            LookChannel channel,
            String address,
            List<String> questions,
            List<UUID> things,
            List<String> fields,
            @Nullable Ground purpose,
            @Nullable String moment,
            LookOutcome outcome,
            long knownUpTo) {}

    @Override
    public Topic topic() {
        return Topic.ACCESS_LOG;
    }
}
