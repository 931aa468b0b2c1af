package ee.rada.query.earnedvalue;

import ee.rada.kernel.Money;
import ee.rada.kernel.earnedvalue.EarnedValue;
import ee.rada.kernel.earnedvalue.Work;
import ee.rada.query.earnedvalue.GetEarnedValue.Activity;
import ee.rada.query.earnedvalue.GetEarnedValue.Figures;
import ee.rada.query.earnedvalue.GetEarnedValue.Measured;
import ee.rada.query.earnedvalue.GetEarnedValue.Point;
import ee.rada.query.earnedvalue.PlannedWork.Terms;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Measures works and spending on a day.
 *
 * @param spent sum in cents from each day on which money moved
 * @param nothing no money, in the currency of all of it
 * @param approved whether there is a baseline
 */
record Measuring(
        List<PlannedWork> works, NavigableMap<LocalDate, Long> spent, Money nothing, boolean approved, LocalDate day) {

    private static final int LONGEST = 2;

    /** The plan in force, or the baseline. */
    private interface Basis extends Function<PlannedWork, @Nullable Terms> {}

    Figures plan() {
        return Figures.of(value(PlannedWork::plan, day));
    }

    @Nullable
    Figures baseline() {
        return approved ? Figures.of(value(PlannedWork::baseline, day)) : null;
    }

    boolean revised() {
        return approved && works.stream().anyMatch(work -> !Objects.equals(work.plan(), work.baseline()));
    }

    List<Activity> activities() {
        return works.stream()
                .map(work -> new Activity(
                        work.activityId(),
                        work.code(),
                        work.title(),
                        work.percentOn(day),
                        measured(work, work.plan()),
                        measured(work, work.baseline())))
                .toList();
    }

    private @Nullable Measured measured(PlannedWork work, @Nullable Terms terms) {
        return terms == null ? null : Measured.of(terms.done(work.percentOn(day)), day);
    }

    List<Point> curve() {
        var first = known().min(LocalDate::compareTo).orElse(day);
        var last = known().max(LocalDate::compareTo).orElse(day);
        return Curve.days(first, last, day).stream().map(this::point).toList();
    }

    /** Every day on which something was planned or happened, up to the day that is asked for. */
    private Stream<LocalDate> known() {
        var planned = works.stream()
                .flatMap(work -> Stream.of(work.plan(), work.baseline()))
                .filter(Objects::nonNull)
                .flatMap(terms -> Stream.of(terms.start(), terms.end()))
                .filter(Objects::nonNull);
        var happened = Stream.concat(
                spent.keySet().stream(), works.stream().flatMap(work -> work.progress().keySet().stream()));
        return Stream.concat(planned, Stream.concat(happened.filter(on -> !on.isAfter(day)), Stream.of(day)));
    }

    private Point point(LocalDate on) {
        var plan = value(PlannedWork::plan, on);
        boolean over = !on.isAfter(day);
        return new Point(
                on,
                plan.pv(),
                approved ? value(PlannedWork::baseline, on).pv() : null,
                over ? plan.ev() : null,
                over ? plan.ac() : null);
    }

    @Nullable
    LocalDate finish() {
        var value = value(PlannedWork::plan, day);
        var spi = value.spi();
        var terms =
                works.stream().map(PlannedWork::plan).filter(Objects::nonNull).toList();
        var start = terms.stream().map(Terms::start).filter(Objects::nonNull).min(LocalDate::compareTo);
        var end = terms.stream().map(Terms::end).filter(Objects::nonNull).max(LocalDate::compareTo);
        if (spi == null || spi.signum() <= 0 || value.ev().equals(value.bac()) || start.isEmpty() || end.isEmpty()) {
            return null;
        }
        var planned = BigDecimal.valueOf(ChronoUnit.DAYS.between(start.get(), end.get()) + 1);
        var days = planned.divide(spi, 0, RoundingMode.CEILING);
        var finish = start.get().plusDays(days.longValueExact() - 1);
        boolean foreseeable = days.compareTo(planned.multiply(BigDecimal.valueOf(LONGEST))) <= 0;
        return foreseeable && finish.isAfter(day) ? finish : null;
    }

    private EarnedValue value(Basis basis, LocalDate on) {
        List<Work> measured = works.stream()
                .<Work>mapMulti((work, found) -> {
                    var terms = basis.apply(work);
                    if (terms != null) {
                        found.accept(terms.done(work.percentOn(on)));
                    }
                })
                .toList();
        var moved = spent.floorEntry(on);
        return EarnedValue.of(measured, moved == null ? nothing : new Money(moved.getValue(), nothing.currency()), on);
    }
}
