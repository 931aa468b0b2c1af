package ee.rada.web.exports;

import ee.rada.query.projects.ExportProjects;
import ee.rada.query.projects.ExportProjects.Goal;
import ee.rada.query.projects.ExportProjects.Item;
import ee.rada.web.imports.iati.IatiActivity.Baseline;
import ee.rada.web.imports.iati.IatiActivity.Indicator;
import ee.rada.web.imports.iati.IatiActivity.Period;
import ee.rada.web.imports.iati.IatiActivity.Result;
import ee.rada.web.imports.iati.IatiCode;
import ee.rada.web.imports.iati.IndicatorMeasure;
import ee.rada.web.imports.iati.Narratives;
import ee.rada.web.imports.iati.ResultType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A goal as a result with its one indicator. */
final class IatiGoal {

    private IatiGoal() {}

    static Result of(Goal goal, Item project, String language) {
        var measured = goal.indicator();
        var indicator = new Indicator(
                IatiCode.find(IndicatorMeasure.class, measured.measure().iatiCode())
                        .orElseThrow(),
                true,
                Narratives.of(language, measured.title()),
                Narratives.NONE,
                baseline(measured.baseline(), project),
                periods(goal, project));
        return new Result(type(goal), Narratives.of(language, goal.title()), Narratives.NONE, List.of(indicator));
    }

    private static ResultType type(Goal goal) {
        return switch (goal.kind()) {
            case OUTPUT -> ResultType.OUTPUT;
            case OUTCOME -> ResultType.OUTCOME;
            case IMPACT -> ResultType.IMPACT;
        };
    }

    /** Where things stood when the project began; IATI wants a year. */
    private static @Nullable Baseline baseline(@Nullable BigDecimal value, Item project) {
        return Stream.of(Optional.ofNullable(project.periodStart()), Optional.ofNullable(project.actualStart()))
                .flatMap(Optional::stream)
                .findFirst()
                .filter(_ -> value != null)
                .map(start -> new Baseline(start.getYear(), null, value == null ? null : value.toPlainString()))
                .orElse(null);
    }

    /** What was reached, each in its period; what is aimed at in the period that ends on its day, or in one of its own. */
    private static List<Period> periods(Goal goal, Item project) {
        var measured = goal.indicator();
        @Nullable LocalDate day = measured.targetDate() == null ? project.periodEnd() : measured.targetDate();
        @Nullable
        String target = measured.target() == null ? null : measured.target().toPlainString();
        var periods = new ArrayList<Period>();
        for (ExportProjects.Value value : goal.values()) {
            boolean aimed = target != null && value.periodEnd().equals(day);
            periods.add(new Period(
                    value.periodStart(),
                    value.periodEnd(),
                    aimed ? target : null,
                    value.value().toPlainString()));
            if (aimed) target = null;
        }
        if (target != null) periods.add(new Period(null, day, target, null));
        return periods;
    }
}
