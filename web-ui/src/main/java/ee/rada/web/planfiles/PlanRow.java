package ee.rada.web.planfiles;

import ee.rada.kernel.Region;
import ee.rada.kernel.projects.LinkType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a plan, as far as its cells could be read. What is null is not said: it stays as it is, or takes its usual value.
 *
 * @param line the row's number in the file, from 1
 * @param cells where each value stands
 */
record PlanRow(
        int line,
        String code,
        @Nullable String group,
        @Nullable String title,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable String responsible,
        @Nullable Region region,
        @Nullable BigDecimal cost,
        @Nullable String budgetLine,
        @Nullable BigDecimal weight,
        @Nullable String output,
        @Nullable Boolean milestone,
        List<Dependency> predecessors,
        Map<PlanColumn, Cell> cells) {

    /**
     * What the activity depends on.
     *
     * @param code of the other activity
     */
    record Dependency(String code, LinkType type, int lagDays) {}

    PlanRow in(@Nullable String other) {
        return new PlanRow(
                line,
                code,
                other,
                title,
                start,
                end,
                responsible,
                region,
                cost,
                budgetLine,
                weight,
                output,
                milestone,
                predecessors,
                cells);
    }
}
