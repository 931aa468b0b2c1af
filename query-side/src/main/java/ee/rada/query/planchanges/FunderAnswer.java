package ee.rada.query.planchanges;

import ee.rada.kernel.planchanges.FunderDecision;
import ee.rada.kernel.planchanges.PlanChangeEvent.FunderDecisionRecorded;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import ee.rada.query.Recorded;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the funder answered, and who recorded it.
 *
 * @param date of the answer
 * @param documentCardId the registered document of the answer
 * @param onBehalfOf whose post the recorder acted in, where he substituted somebody
 */
public record FunderAnswer(
        FunderDecision decision,
        LocalDate date,
        String documentCardId,
        @Nullable String conditions,
        Instant recordedAt,
        @Nullable OfficialId recordedBy,
        @Nullable PostId actingPost,
        @Nullable OfficialId onBehalfOf) {

    static FunderAnswer of(FunderDecisionRecorded e, Recorded recorded) {
        return new FunderAnswer(
                e.decision(),
                e.date(),
                e.documentCardId(),
                e.conditions(),
                recorded.recordedAt(),
                recorded.actor(),
                recorded.actingPost(),
                recorded.onBehalfOf());
    }
}
