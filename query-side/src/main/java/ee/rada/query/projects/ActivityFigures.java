package ee.rada.query.projects;

import ee.rada.kernel.Money;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.projects.ActivityRow.Planned;
import ee.rada.query.why.Explanation;
import ee.rada.query.why.Figures;
import ee.rada.query.why.Story;
import ee.rada.query.why.Then;
import ee.rada.query.why.Unit;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why an activity is planned as it is, and is as far as it is. */
final class ActivityFigures {

    private final ProjectId project;
    private final Story story;
    private final Figures figures;

    ActivityFigures(ProjectId project, Story story, Figures figures) {
        this.project = project;
        this.story = story;
        this.figures = figures;
    }

    void percent(String pointer, ActivityId activity) {
        figures.add(pointer, activity, () -> percent(activity));
    }

    Explanation percent(ActivityId activity) {
        return story.whole(
                Unit.PERCENT,
                then -> row(then, activity)
                        .map(row -> row.progress().percentComplete())
                        .orElse(0));
    }

    /** As planned in a version, or now where that is null. */
    void explain(String pointer, GetPlan.Activity activity, @Nullable Integer version) {
        ActivityId id = activity.activityId();
        percent(pointer + "/percentComplete", id);
        Money planned = activity.plannedCost();
        figures.add(
                pointer + "/plannedCost",
                planned,
                () -> story.money(
                        Objects.requireNonNull(planned).currency(),
                        then -> planned(then, id, version)
                                .filter(row -> row.currency().equals(planned.currency()))
                                .map(row -> PlanThen.cents(row.plannedCents()))
                                .orElse(0L)));
        Money baseline = activity.baselineCost();
        figures.add(
                pointer + "/baselineCost",
                baseline,
                () -> story.money(
                        Objects.requireNonNull(baseline).currency(),
                        then -> row(then, id)
                                .map(row -> PlanThen.cents(row.baseline().baselineCents()))
                                .orElse(0L)));
        figures.add(
                pointer + "/weight",
                activity.weight(),
                () -> story.decimal(
                        Unit.QUANTITY,
                        then -> planned(then, id, version).map(Planned::weight).orElse(null)));
        figures.each(
                pointer + "/predecessors",
                activity.predecessors(),
                (at, link) -> figures.add(
                        at + "/lagDays",
                        link,
                        () -> story.whole(
                                Unit.DAYS,
                                then -> then.rows(PlanRow.class)
                                        .flatMap(plan -> plan.links().stream())
                                        .filter(one -> one.to().equals(id)
                                                && one.from().equals(link.activityId())
                                                && one.type() == link.type())
                                        .mapToLong(PlanRow.Link::lagDays)
                                        .findFirst()
                                        .orElse(0))));
    }

    private Optional<ActivityRow> row(Then then, ActivityId activity) {
        return then.row(ActivityRow.class, project, activity);
    }

    private Optional<Planned> planned(Then then, ActivityId activity, @Nullable Integer version) {
        if (version == null) {
            return row(then, activity).map(ActivityRow::planned);
        }
        return then.rows(ActivityVersionRow.class, row -> row.activityId().equals(activity) && row.version() <= version)
                .max(Comparator.comparingInt(ActivityVersionRow::version))
                .map(ActivityVersionRow::planned);
    }
}
