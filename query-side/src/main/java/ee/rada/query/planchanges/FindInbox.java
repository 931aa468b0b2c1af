package ee.rada.query.planchanges;

import ee.rada.kernel.Query;
import ee.rada.kernel.Topic;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which proposals wait, and for whom? Those that have waited longest come first. What is to be done tells {@code waitsOn}: an approver
 * decides, an author answers, settles or rebases, and for the funder his answer is recorded.
 *
 * @param official who asks
 * @param posts the posts he holds
 * @param after the {@code next} of the page before
 * @param limit at most 500
 */
public record FindInbox(
        OfficialId official,
        List<PostId> posts,
        Side side,
        LocalDate today,
        @Nullable String after,
        int limit) implements Query {

    /** Whose move it is. */
    public enum Side {
        /** What he may decide now, never what he had a hand in; questions to him; funders' answers that he may record. */
        ME,
        /**
         * What he had a hand in or has approved, or his posts' projects, and somebody else has to move; for the head of the service
         * also what nobody can decide.
         */
        OTHERS,
        /** His own drafts that he has not submitted. */
        DRAFTS
    }

    /**
     * One page.
     *
     * @param count how many there are in all
     */
    public record Answer(
            List<FindPlanChanges.Item> items,
            int count,
            @Nullable String next,
            long position) {}

    @Override
    public Topic topic() {
        return Topic.PLAN_CHANGES;
    }
}
