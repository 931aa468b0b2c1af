package ee.rada.web.imports;

import static ee.rada.kernel.projects.Indicator.Measure.QUALITATIVE;
import static ee.rada.kernel.projects.Indicator.Measure.UNIT;

import ee.rada.kernel.projects.GoalKind;
import ee.rada.kernel.projects.ImportedProject.ImportedGoal;
import ee.rada.kernel.projects.ImportedProject.Value;
import ee.rada.kernel.projects.Indicator.Measure;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.web.commands.StableIds;
import ee.rada.web.imports.iati.IatiActivity;
import ee.rada.web.imports.iati.IatiActivity.Baseline;
import ee.rada.web.imports.iati.IatiActivity.Indicator;
import ee.rada.web.imports.iati.IatiActivity.Period;
import ee.rada.web.imports.iati.IatiActivity.Result;
import ee.rada.web.imports.iati.Narratives;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes goals of the results of one activity: one of each indicator, and one of a result that has none. */
final class Goals {

    private static final int TITLE = 4000;
    private static final int INDICATOR_TITLE = 300;
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,15})?");
    private static final Indicator NO_INDICATOR =
            new Indicator(null, true, Narratives.NONE, Narratives.NONE, null, List.of());

    private final ProjectId project;
    private final String projectTitle;
    private final Notes notes;
    private final Fitting fitting;
    private final Map<List<Object>, Integer> occurrences = new HashMap<>();

    Goals(ProjectId project, String projectTitle, Notes notes) {
        this.project = project;
        this.projectTitle = projectTitle;
        this.notes = notes;
        this.fitting = new Fitting(notes);
    }

    List<ImportedGoal> of(IatiActivity activity) {
        var goals = new ArrayList<ImportedGoal>();
        for (Result result : activity.results()) {
            var kind = kind(result);
            if (result.indicators().isEmpty()) goals.add(goal(result, kind, NO_INDICATOR));
            for (Indicator indicator : result.indicators()) goals.add(goal(result, kind, indicator));
        }
        return fitting.atMost(goals, "result");
    }

    private GoalKind kind(Result result) {
        return switch (result.type()) {
            case OUTPUT -> GoalKind.OUTPUT;
            case OUTCOME -> GoalKind.OUTCOME;
            case IMPACT -> GoalKind.IMPACT;
            case OTHER -> {
                notes.tell(Notes.Code.RESULT_TYPE_OTHER, "result");
                yield GoalKind.OUTPUT;
            }
        };
    }

    private ImportedGoal goal(Result result, GoalKind kind, Indicator indicator) {
        var title = first(result.title(), indicator.title());
        var named = first(indicator.title(), result.title());
        List<Object> content = List.of(kind, title, named);
        int occurrence = occurrences.merge(content, 1, Integer::sum);
        return new ImportedGoal(
                StableIds.goal(project, kind, title, named, occurrence),
                fitting.line(title, TITLE, "result/title"),
                kind,
                indicator(indicator, fitting.line(named, INDICATOR_TITLE, "result/indicator/title")),
                fitting.atMost(values(indicator), "result/indicator/period"));
    }

    private String first(Narratives one, Narratives other) {
        return one.preferred().or(other::preferred).orElse(projectTitle);
    }

    private ee.rada.kernel.projects.Indicator indicator(Indicator indicator, String title) {
        var baseline = Optional.ofNullable(indicator.baseline())
                .map(Baseline::value)
                .flatMap(value -> number(value, "baseline"));
        var target = Target.NONE;
        for (Period period : indicator.periods()) target = target(period, target);
        return new ee.rada.kernel.projects.Indicator(
                title, measure(indicator), baseline.orElse(null), target.value, target.date);
    }

    private record Target(
            @Nullable BigDecimal value, @Nullable LocalDate date) {
        static final Target NONE = new Target(null, null);
    }

    /** What the last period that has a target aims at. */
    private Target target(Period period, Target before) {
        return Optional.ofNullable(period.target())
                .flatMap(value -> number(value, "period/target"))
                .map(value -> new Target(value, period.end()))
                .orElse(before);
    }

    /** Where the file does not say it, what has figures is counted in units. */
    private static Measure measure(Indicator indicator) {
        if (indicator.measure() != null) return Measure.of(indicator.measure().code());
        return indicator.periods().isEmpty() ? QUALITATIVE : UNIT;
    }

    private List<Value> values(Indicator indicator) {
        return indicator.periods().stream()
                .flatMap(period -> value(period).stream())
                .toList();
    }

    private Optional<Value> value(Period period) {
        if (period.actual() == null) return Optional.empty();
        var number = number(period.actual(), "period/actual");
        @Nullable LocalDate end = period.end();
        if (end == null) {
            notes.tell(Notes.Code.INDICATOR_UNDATED, "result/indicator/period", period.actual());
            return Optional.empty();
        }
        return number.map(value -> new Value(period.start(), end, value));
    }

    /** As it will be read back from the ledger, which keeps no zeros behind the last figure. */
    private Optional<BigDecimal> number(String text, String element) {
        if (NUMBER.matcher(text).matches()) {
            var number = new BigDecimal(text).stripTrailingZeros();
            return Optional.of(number.scale() < 0 ? number.setScale(0) : number);
        }
        notes.tell(Notes.Code.INDICATOR_NOT_NUMERIC, "result/indicator/" + element, text);
        return Optional.empty();
    }
}
