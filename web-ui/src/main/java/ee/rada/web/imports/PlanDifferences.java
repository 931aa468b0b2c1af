package ee.rada.web.imports;

import ee.rada.kernel.Money;
import ee.rada.kernel.budgets.ImportedLine;
import ee.rada.kernel.projects.ImportedProject.ImportedGoal;
import ee.rada.kernel.projects.ProjectStatus;
import ee.rada.query.projects.ExportProjects;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a file says otherwise of a plan or a budget that is approved here. None of it is taken over: a plan change has to be proposed for
 * it. What is here and not in the file is no difference, for a plan change may have added it.
 */
final class PlanDifferences {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final String NONE = "–";

    /** What differs; all of them have the code {@code import-plan-change-needed}. */
    enum Kind {
        PERIOD("activity-date"),
        STATUS("activity-status"),
        GOAL("result"),
        BUDGET("budget");

        static final String CODE = "import-plan-change-needed";

        private final String element;

        Kind(String element) {
            this.element = element;
        }

        String messageKey() {
            return "imports.problem." + CODE + "." + element;
        }
    }

    private final MappedActivity activity;
    private final ExportProjects.Item here;

    private PlanDifferences(MappedActivity activity, ExportProjects.Item here) {
        this.activity = activity;
        this.here = here;
    }

    /** Whether its plan can be changed by a plan change only. */
    static boolean isPlanned(ExportProjects.Item project) {
        return project.state() != ProjectStatus.DRAFT;
    }

    static List<Finding> between(MappedActivity activity, ExportProjects.Item here) {
        return isPlanned(here) ? new PlanDifferences(activity, here).all() : List.of();
    }

    private List<Finding> all() {
        return Stream.of(period(), status(), goals(), budgets())
                .flatMap(Function.identity())
                .toList();
    }

    private Stream<Finding> period() {
        var told = activity.project();
        boolean same = Objects.equals(told.periodStart(), here.periodStart())
                && Objects.equals(told.periodEnd(), here.periodEnd());
        return same
                ? Stream.empty()
                : Stream.of(finding(
                        Kind.PERIOD,
                        days(told.periodStart(), told.periodEnd()),
                        days(here.periodStart(), here.periodEnd())));
    }

    private Stream<Finding> status() {
        return activity.project().status() == ProjectStatus.DRAFT ? Stream.of(finding(Kind.STATUS)) : Stream.empty();
    }

    private Stream<Finding> goals() {
        Map<Object, ExportProjects.Goal> known =
                here.goals().stream().collect(Collectors.toMap(ExportProjects.Goal::goalId, Function.identity()));
        return activity.project().goals().stream().flatMap(goal -> goal(goal, known.get(goal.goalId())));
    }

    private Stream<Finding> goal(ImportedGoal told, ExportProjects.@Nullable Goal known) {
        boolean same = known != null
                && isSame(told.indicator().target(), known.indicator().target());
        return same
                ? Stream.empty()
                : Stream.of(finding(
                        Kind.GOAL,
                        told.title(),
                        number(told.indicator().target()),
                        known == null ? NONE : number(known.indicator().target())));
    }

    private Stream<Finding> budgets() {
        Map<Object, ExportProjects.Line> known =
                here.lines().stream().collect(Collectors.toMap(ExportProjects.Line::lineId, Function.identity()));
        return activity.lines().stream().flatMap(line -> budget(line, known.get(line.lineId())));
    }

    private Stream<Finding> budget(ImportedLine told, ExportProjects.@Nullable Line known) {
        Money file = told.revised() == null ? told.original() : told.revised();
        Money ours = known == null ? null : known.revised() == null ? known.original() : known.revised();
        return known != null && Objects.equals(file, ours)
                ? Stream.empty()
                : Stream.of(new Finding(
                        activity.place()
                                .budgets()
                                .getOrDefault(told.lineId(), activity.place().line()),
                        path(Kind.BUDGET),
                        Kind.CODE,
                        Kind.BUDGET.messageKey(),
                        List.of(told.title(), money(file), money(ours))));
    }

    private Finding finding(Kind kind, String... args) {
        return new Finding(activity.place().line(), path(kind), Kind.CODE, kind.messageKey(), List.of(args));
    }

    private String path(Kind kind) {
        return activity.place().path() + "/" + kind.element;
    }

    private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }

    private static String days(@Nullable LocalDate from, @Nullable LocalDate until) {
        return (from == null ? "…" : DAY.format(from)) + NONE + (until == null ? "…" : DAY.format(until));
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? NONE : number.toPlainString();
    }

    private static String money(@Nullable Money money) {
        return money == null ? NONE : money.toString();
    }
}
