package ee.rada.query.planchanges;

import ee.rada.kernel.Role;
import ee.rada.kernel.planchanges.PlanChangeEvent.ClarificationAsked;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import ee.rada.query.Recorded;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question to those who propose, with their answer.
 *
 * @param step the approver who asked
 * @param answer null while it waits
 */
public record Clarification(
        Role step,
        String question,
        Instant askedAt,
        @Nullable OfficialId askedBy,
        @Nullable PostId askedFrom,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        @Nullable OfficialId answeredBy) {

    static Clarification asked(ClarificationAsked e, Recorded recorded) {
        return new Clarification(
                e.step(),
                e.question(),
                recorded.recordedAt(),
                recorded.actor(),
                recorded.actingPost(),
                null,
                null,
                null);
    }

    Clarification answered(String text, Recorded recorded) {
        return new Clarification(
                step, question, askedAt, askedBy, askedFrom, text, recorded.recordedAt(), recorded.actor());
    }
}
