package ee.rada.query.planchanges;

import ee.rada.kernel.planchanges.Conflict;
import ee.rada.kernel.posts.OfficialId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A proposal was put on newer versions. */
public record Rebasing(
        Instant at,
        @Nullable OfficialId actor,
        int fromPlanVersion,
        int fromBudgetVersion,
        int toPlanVersion,
        int toBudgetVersion,
        List<Conflict> conflicts) {}
