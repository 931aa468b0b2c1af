package ee.rada.web.planfiles;

import ee.rada.kernel.Money;
import ee.rada.kernel.Region;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.kernel.projects.ProjectStatus;
import ee.rada.query.projects.ActivityState;
import ee.rada.query.projects.GetPlan;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** A plan of activities of March to May that cost 100.00 each. */
final class LivePlan {

    private LivePlan() {}

    static PlanDiff.Live of(String... codes) {
        var activities = Stream.of(codes).map(LivePlan::activity).toList();
        var plan = new GetPlan.Answer(
                ProjectId.random(), "PR-2026-001", "=cmd()", ProjectStatus.IMPLEMENTATION, 1, 9, activities, 9);
        return new PlanDiff.Live(plan, Money.EUR, Map.of(), Map.of());
    }

    private static GetPlan.Activity activity(String code) {
        return new GetPlan.Activity(
                id(code),
                code,
                "=Koolitus; „" + code + "“",
                LocalDate.of(2026, 3, 1),
                LocalDate.of(2026, 5, 31),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Region.ALL,
                Money.euros("100"),
                null,
                null,
                null,
                "Koolitatud inimesed",
                null,
                false,
                ActivityState.PLANNED,
                0,
                false,
                false,
                List.of(),
                null);
    }

    static ActivityId id(String code) {
        return new ActivityId(UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8)));
    }
}
