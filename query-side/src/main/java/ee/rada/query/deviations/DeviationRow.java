package ee.rada.query.deviations;

import ee.rada.kernel.deviations.DeviationId;
import ee.rada.kernel.deviations.DeviationKind;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A deviation and what was said of it; whether a proposal answers it say the proposals. */
@Table("deviation")
record DeviationRow(
        DeviationId deviationId,
        long position,
        ProjectId projectId,
        DeviationKind kind,
        @Nullable ActivityId activityId,
        LocalDate since,
        Instant detectedAt,
        Map<String, String> figures,
        String threshold,
        DeviationState state,
        @Nullable OfficialId acknowledgedBy,
        @Nullable Instant acknowledgedAt,
        @Nullable String comment,
        @Nullable Instant passedAt) {

    DeviationRow acknowledged(@Nullable OfficialId by, Instant at, String said) {
        return new DeviationRow(
                deviationId,
                position,
                projectId,
                kind,
                activityId,
                since,
                detectedAt,
                figures,
                threshold,
                state == DeviationState.OPEN ? DeviationState.ACKNOWLEDGED : state,
                by,
                at,
                said,
                passedAt);
    }

    DeviationRow passed(Instant at) {
        return new DeviationRow(
                deviationId,
                position,
                projectId,
                kind,
                activityId,
                since,
                detectedAt,
                figures,
                threshold,
                DeviationState.PASSED,
                acknowledgedBy,
                acknowledgedAt,
                comment,
                at);
    }
}
