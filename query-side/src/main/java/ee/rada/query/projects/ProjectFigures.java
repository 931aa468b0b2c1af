package ee.rada.query.projects;

import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.Lateness;
import ee.rada.query.why.Explanation;
import ee.rada.query.why.Explanation.Operand;
import ee.rada.query.why.Formula;
import ee.rada.query.why.OperandName;
import ee.rada.query.why.Story;
import ee.rada.query.why.Then;
import ee.rada.query.why.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Why a project stands where it stands: how many activities, how many of them are late, how far it is. */
final class ProjectFigures {

    private final ProjectId project;
    private final Story story;

    ProjectFigures(ProjectId project, Story story) {
        this.project = project;
        this.story = story;
    }

    /** All that were not given up. */
    Explanation activities() {
        return story.count(then -> inPlan(then, _ -> true));
    }

    Explanation in(ActivityState state) {
        return story.count(then -> count(then, row -> row.progress().state() == state));
    }

    Explanation records() {
        return story.count(then -> then.rows(ActivityRow.class, ProjectFigures::isInPlan)
                .mapToLong(row -> row.progress().records())
                .sum());
    }

    /** Past their end on that day. */
    Explanation late(LocalDate today) {
        return story.count(then -> count(then, row -> isLate(then, row, today)));
    }

    /** Of each activity that was not given up how far it is, and how much it counts. */
    Explanation percentComplete() {
        var operands = new ArrayList<Operand>();
        List<ActivityRow> last = story.end()
                .rows(ActivityRow.class, ProjectFigures::isInPlan)
                .sorted(Comparator.comparingInt(ActivityRow::place))
                .toList();
        Share share = Share.of(last);
        for (ActivityRow row : last) {
            operands.add(new Operand(OperandName.PERCENT_COMPLETE, name(row), percent(row)));
            operands.add(new Operand(OperandName.SHARE, name(row), share(share, row)));
        }
        return Explanation.by(Formula.WEIGHTED_MEAN, Unit.PERCENT, null, operands);
    }

    private Explanation percent(ActivityRow of) {
        return story.whole(
                Unit.PERCENT,
                then -> activity(then, of)
                        .map(row -> row.progress().percentComplete())
                        .orElse(0));
    }

    private Explanation share(Share share, ActivityRow of) {
        return switch (share) {
            case WEIGHT ->
                story.decimal(
                        Unit.QUANTITY,
                        then -> activity(then, of)
                                .map(row -> row.planned().weight())
                                .orElse(null));
            case COST ->
                story.money(
                        of.planned().currency(),
                        then -> activity(then, of)
                                .map(row -> PlanThen.cents(row.planned().plannedCents()))
                                .orElse(0L));
            case ALIKE -> story.count(then -> activity(then, of).isPresent() ? 1 : 0);
        };
    }

    /** By what activities count, as the view {@code activity_share} has it. */
    private enum Share {
        WEIGHT,
        COST,
        ALIKE;

        static Share of(List<ActivityRow> rows) {
            if (rows.stream().anyMatch(row -> isPositive(row))) {
                return WEIGHT;
            }
            return rows.stream().anyMatch(row -> PlanThen.cents(row.planned().plannedCents()) > 0) ? COST : ALIKE;
        }

        private static boolean isPositive(ActivityRow row) {
            var weight = row.planned().weight();
            return weight != null && weight.signum() > 0;
        }
    }

    private Optional<ActivityRow> activity(Then then, ActivityRow of) {
        return then.row(ActivityRow.class, project, of.activityId());
    }

    private static long inPlan(Then then, Predicate<ActivityRow> where) {
        return count(then, row -> isInPlan(row) && where.test(row));
    }

    private static long count(Then then, Predicate<ActivityRow> where) {
        return then.rows(ActivityRow.class, where).count();
    }

    private static boolean isInPlan(ActivityRow row) {
        return row.progress().state() != ActivityState.CANCELLED;
    }

    static String name(ActivityRow row) {
        return row.planned().code() + " " + row.planned().title();
    }

    static boolean isLate(Then then, ActivityRow row, LocalDate today) {
        return then.rows(ProjectRow.class)
                .anyMatch(project -> Lateness.isLate(
                        project.standing().state(), isOpen(row), row.planned().endOn(), today));
    }

    static boolean isNotStartedLate(Then then, ActivityRow row, LocalDate today) {
        return then.rows(ProjectRow.class)
                .anyMatch(project -> Lateness.isNotStartedLate(
                        project.standing().state(),
                        row.progress().state() == ActivityState.PLANNED,
                        row.planned().startOn(),
                        today));
    }

    private static boolean isOpen(ActivityRow row) {
        return row.progress().state() == ActivityState.PLANNED || row.progress().state() == ActivityState.IN_PROGRESS;
    }
}
