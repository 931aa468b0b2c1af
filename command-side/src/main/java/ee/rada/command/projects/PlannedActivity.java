package ee.rada.command.projects;

import ee.rada.command.Revision;
import ee.rada.kernel.Money;
import ee.rada.kernel.Region;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.projects.PlannedWork;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A planned activity, as far as rules and impacts need it.
 *
 * @param responsible null for an imported activity
 * @param line what it is to be paid from
 * @param revision the plan version that last changed any of it
 */
public record PlannedActivity(
        String code,
        LocalDate start,
        LocalDate end,
        @Nullable PostId responsible,
        Region region,
        Money cost,
        @Nullable LineId line,
        @Nullable BigDecimal weight,
        String output,
        int percent,
        Stage stage,
        Revision revision) {

    /** How far an activity has come; only an open one is worked on and changed. */
    public enum Stage {
        OPEN,
        COMPLETED,
        CANCELLED
    }

    static PlannedActivity of(PlannedWork work, Revision by) {
        return new PlannedActivity(
                work.code(),
                work.start(),
                work.end(),
                work.responsiblePostId(),
                work.region(),
                work.plannedCost(),
                work.budgetLineId(),
                work.weight(),
                work.expectedOutput(),
                0,
                Stage.OPEN,
                by);
    }

    /** The one that stands for the whole of an imported project. */
    static PlannedActivity whole(LocalDate start, LocalDate end, String currency) {
        return new PlannedActivity(
                "1",
                start,
                end,
                null,
                Region.ALL,
                Money.zero(currency),
                null,
                null,
                "",
                0,
                Stage.OPEN,
                Revision.ORIGINAL);
    }

    public boolean open() {
        return stage == Stage.OPEN;
    }

    public boolean isCancelled() {
        return stage == Stage.CANCELLED;
    }

    PlannedActivity at(int reached, Stage next) {
        return new PlannedActivity(
                code, start, end, responsible, region, cost, line, weight, output, reached, next, revision);
    }

    PlannedActivity moved(LocalDate newStart, LocalDate newEnd, Revision by) {
        return new PlannedActivity(
                code, newStart, newEnd, responsible, region, cost, line, weight, output, percent, stage, by);
    }

    PlannedActivity cancelled(Revision by) {
        return new PlannedActivity(
                code, start, end, responsible, region, cost, line, weight, output, percent, Stage.CANCELLED, by);
    }

    PlannedActivity givenTo(PostId post, Revision by) {
        return new PlannedActivity(code, start, end, post, region, cost, line, weight, output, percent, stage, by);
    }

    PlannedActivity yielding(String other, Revision by) {
        return new PlannedActivity(
                code, start, end, responsible, region, cost, line, weight, other, percent, stage, by);
    }

    PlannedActivity costing(Money other, Revision by) {
        return new PlannedActivity(
                code, start, end, responsible, region, other, line, weight, output, percent, stage, by);
    }
}
