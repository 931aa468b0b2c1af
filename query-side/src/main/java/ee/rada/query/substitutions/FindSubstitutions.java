package ee.rada.query.substitutions;

import ee.rada.kernel.PlacedText;
import ee.rada.kernel.Query;
import ee.rada.kernel.Topic;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.substitutions.Duty;
import ee.rada.kernel.substitutions.SubstitutionId;
import ee.rada.kernel.substitutions.SubstitutionReason;
import ee.rada.kernel.substitutions.SubstitutionStatus;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who substitutes whom, and when? The latest first day first.
 *
 * @param status as it stands today: what is over is ENDED, what is agreed to and has begun is ACTIVE
 * @param holder only where he holds one of the two posts today
 * @param postId only where it is one of the two posts
 * @param on only those of which that day is one
 * @param after the {@code next} of the page before
 * @param limit at most 500
 */
public record FindSubstitutions(
        @Nullable SubstitutionStatus status,
        @Nullable OfficialId holder,
        @Nullable PostId postId,
        @Nullable LocalDate on,
        LocalDate today,
        @Nullable String after,
        int limit)
        implements Query {

    public record Answer(List<Item> items, @Nullable String next, long position) {}

    /**
     * A substitution.
     *
     * @param scope empty for the whole post
     * @param acts how many events were recorded under it
     */
    public record Item(
            SubstitutionId substitutionId,
            Side absent,
            Side substitute,
            LocalDate from,
            LocalDate to,
            List<Duty> scope,
            SubstitutionReason reason,
            boolean concurrent,
            SubstitutionStatus status,
            long acts,
            long version) {}

    /** One of the two posts, and who holds it today. */
    public record Side(
            PostId postId,
            String title,
            @Nullable OfficialId holder,
            @Nullable PlacedText holderName) {}

    @Override
    public Topic topic() {
        return Topic.SUBSTITUTIONS;
    }
}
