package ee.rada.query.planversions;

import ee.rada.kernel.Money;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.query.budgets.LineThen;
import ee.rada.query.projects.IndicatorFigures;
import ee.rada.query.projects.VersionThen;
import ee.rada.query.why.Explanation;
import ee.rada.query.why.Explanation.Operand;
import ee.rada.query.why.Figures;
import ee.rada.query.why.Formula;
import ee.rada.query.why.OperandName;
import ee.rada.query.why.Story;
import ee.rada.query.why.Unit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Why versions of plan and budget say how much they say. */
public record VersionFigures(Story story, Figures figures) {

    void planned(String pointer, @Nullable Planned shown, int version) {
        if (shown == null) {
            return;
        }
        Money cost = shown.plannedCost();
        figures.add(
                pointer + "/plannedCost",
                cost,
                () -> cost(shown.activityId(), Objects.requireNonNull(cost).currency(), version));
        figures.add(
                pointer + "/weight",
                shown.weight(),
                () -> story.decimal(
                        Unit.QUANTITY,
                        then -> new VersionThen(then, version)
                                .activity(shown.activityId())
                                .map(VersionThen.Activity::weight)
                                .orElse(null)));
    }

    Explanation cost(ActivityId activity, String currency, int version) {
        return story.money(
                currency,
                then -> new VersionThen(then, version)
                        .activity(activity)
                        .flatMap(one -> Optional.ofNullable(one.plannedCost()))
                        .filter(cost -> cost.currency().equals(currency))
                        .map(Money::cents)
                        .orElse(0L));
    }

    void goal(String pointer, @Nullable Goal shown, int version) {
        if (shown != null) {
            new IndicatorFigures(story, figures, then -> new VersionThen(then, version).indicator(shown.goalId()))
                    .explain(pointer + "/indicator", shown.indicator());
        }
    }

    void line(String pointer, @Nullable Line shown, int version) {
        if (shown != null) {
            figures.add(pointer + "/amount", shown, () -> amount(shown, version));
        }
    }

    Explanation amount(Line line, int version) {
        String currency = line.amount().currency();
        return story.money(
                currency,
                then -> new LineThen(then, version)
                        .amount(line.lineId())
                        .filter(amount -> amount.currency().equals(currency))
                        .map(Money::cents)
                        .orElse(0L));
    }

    Explanation total(String currency, int version) {
        return story.money(currency, then -> new LineThen(then, version).total(currency));
    }

    /** By how many working days an end moved from one version to another. */
    public Explanation moved(ActivityId activity, int from, int to) {
        return between(end(activity, from), end(activity, to));
    }

    private Explanation end(ActivityId activity, int version) {
        return story.day(then -> new VersionThen(then, version)
                .activity(activity)
                .map(VersionThen.Activity::end)
                .orElse(null));
    }

    Explanation projectMoved(int from, int to) {
        Function<Integer, Explanation> end = version ->
                story.day(then -> new VersionThen(then, version).end().orElse(null));
        return between(end.apply(from), end.apply(to));
    }

    /** What is not there has not moved. */
    private static Explanation between(Explanation from, Explanation to) {
        if (from.value().isEmpty() || to.value().isEmpty()) {
            return Explanation.by(Formula.SUM, Unit.WORKING_DAYS, null, List.of());
        }
        return Explanation.by(
                Formula.WORKING_DAYS_BETWEEN,
                Unit.WORKING_DAYS,
                null,
                List.of(Operand.of(OperandName.FROM, from), Operand.of(OperandName.UNTIL, to)));
    }

    /** The versions after one and up to another that gave the activity other days. */
    public List<Integer> movedIn(ActivityId activity, int after, int until) {
        return VersionThen.movedIn(story.end(), activity).stream()
                .filter(version -> version > after && version <= until)
                .toList();
    }

    /** How often it was given other days up to a version. */
    public Explanation moves(ActivityId activity, int until) {
        return story.count(then -> VersionThen.movedIn(then, activity).stream()
                .filter(version -> version <= until)
                .count());
    }

    static Explanation difference(String currency, Explanation after, Explanation before) {
        return Explanation.by(
                Formula.DIFFERENCE,
                Unit.MONEY,
                currency,
                List.of(Operand.of(OperandName.AFTER, after), Operand.of(OperandName.BEFORE, before)));
    }
}
