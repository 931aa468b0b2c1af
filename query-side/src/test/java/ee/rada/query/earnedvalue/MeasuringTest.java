package ee.rada.query.earnedvalue;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.kernel.Money;
import ee.rada.kernel.earnedvalue.PerformanceFactor;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.query.earnedvalue.GetEarnedValue.Point;
import ee.rada.query.earnedvalue.PlannedWork.Terms;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeasuringTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final Terms TEN_DAYS = terms("1000", 1, 10);
    private static final Terms MOVED = terms("1200", 11, 20);

    private static Terms terms(String cost, int first, int last) {
        return new Terms(Money.euros(cost), FIRST.withDayOfMonth(first), FIRST.withDayOfMonth(last));
    }

    private static PlannedWork work(@Nullable Terms plan, @Nullable Terms baseline, Map<LocalDate, Integer> records) {
        return new PlannedWork(ActivityId.random(), "1", "Activity", plan, baseline, PlannedWork.rising(records));
    }

    private static Measuring on(int day, NavigableMap<LocalDate, Long> spent, PlannedWork... works) {
        return new Measuring(List.of(works), spent, Money.euros("0"), true, FIRST.withDayOfMonth(day));
    }

    private static NavigableMap<LocalDate, Long> spent(int day, long cents) {
        return new TreeMap<>(Map.of(FIRST.withDayOfMonth(day), cents));
    }

    @Test
    void plan_and_baseline_are_measured_apart() {
        var measuring = on(15, spent(12, 50_000), work(MOVED, TEN_DAYS, Map.of(FIRST.withDayOfMonth(12), 50)));

        var plan = measuring.plan();
        var baseline = requireNonNull(measuring.baseline());

        assertThat(measuring.revised()).isTrue();
        assertThat(plan.bac()).isEqualTo(Money.euros("1200"));
        assertThat(plan.pv()).isEqualTo(Money.euros("600"));
        assertThat(plan.ev()).isEqualTo(Money.euros("600"));
        assertThat(plan.spi()).isEqualByComparingTo("1");
        assertThat(baseline.bac()).isEqualTo(Money.euros("1000"));
        assertThat(baseline.pv()).isEqualTo(Money.euros("1000"));
        assertThat(baseline.ev()).isEqualTo(Money.euros("500"));
        assertThat(baseline.ac()).isEqualTo(plan.ac()).isEqualTo(Money.euros("500"));
    }

    @Test
    void what_was_cancelled_is_in_the_baseline_only_and_what_was_added_in_the_plan_only() {
        var measuring =
                on(20, new TreeMap<>(), work(null, TEN_DAYS, Map.of(FIRST, 30)), work(MOVED, null, Map.of(FIRST, 50)));

        assertThat(measuring.plan().bac()).isEqualTo(Money.euros("1200"));
        assertThat(measuring.plan().ev()).isEqualTo(Money.euros("600"));
        assertThat(requireNonNull(measuring.baseline()).ev()).isEqualTo(Money.euros("300"));
        assertThat(measuring.activities().getFirst().plan()).isNull();
        assertThat(measuring.activities().getLast().baseline()).isNull();
    }

    @Test
    void rows_add_up_to_the_figures() {
        var third = terms("100.01", 1, 3);
        var measuring =
                on(2, new TreeMap<>(), work(third, third, Map.of(FIRST, 33)), work(third, third, Map.of(FIRST, 66)));

        assertThat(measuring.activities().stream()
                        .map(row -> requireNonNull(row.plan()).pv())
                        .reduce(Money.euros("0"), Money::plus))
                .isEqualTo(measuring.plan().pv());
        assertThat(measuring.activities().stream()
                        .map(row -> requireNonNull(row.plan()).ev())
                        .reduce(Money.euros("0"), Money::plus))
                .isEqualTo(measuring.plan().ev());
    }

    @Test
    void the_curve_rises_from_nothing_and_ends_for_work_and_money_on_the_day_asked_for() {
        var curve = on(5, spent(3, 20_000), work(TEN_DAYS, TEN_DAYS, Map.of(FIRST.withDayOfMonth(4), 20)))
                .curve();

        assertThat(curve).hasSize(11);
        assertThat(curve.getFirst())
                .isEqualTo(new Point(
                        FIRST.minusDays(1), Money.euros("0"), Money.euros("0"), Money.euros("0"), Money.euros("0")));
        assertThat(curve.get(5))
                .isEqualTo(new Point(
                        FIRST.withDayOfMonth(5),
                        Money.euros("500"),
                        Money.euros("500"),
                        Money.euros("200"),
                        Money.euros("200")));
        assertThat(curve.get(6).ev()).isNull();
        assertThat(curve.get(6).ac()).isNull();
        assertThat(curve.getLast().pv()).isEqualTo(Money.euros("1000"));
    }

    @Test
    void what_happens_after_the_day_does_not_count() {
        var measuring = on(5, spent(6, 20_000), work(TEN_DAYS, TEN_DAYS, Map.of(FIRST.withDayOfMonth(6), 20)));

        assertThat(measuring.plan().ev()).isEqualTo(Money.euros("0"));
        assertThat(measuring.plan().ac()).isEqualTo(Money.euros("0"));
        assertThat(measuring.plan().by(PerformanceFactor.CPI).eac()).isNull();
        assertThat(measuring.plan().by(PerformanceFactor.ONE).eac()).isEqualTo(Money.euros("1000"));
    }

    @Test
    void work_at_half_the_speed_takes_twice_as_long() {
        var half = work(TEN_DAYS, TEN_DAYS, Map.of(FIRST, 25));

        assertThat(on(5, new TreeMap<>(), half).finish()).isEqualTo(FIRST.withDayOfMonth(20));
    }

    @Test
    void no_end_is_foreseen_of_what_is_done_not_begun_overdue_or_hopeless() {
        var done = work(TEN_DAYS, TEN_DAYS, Map.of(FIRST, 100));
        var waiting = work(TEN_DAYS, TEN_DAYS, Map.of());
        var nearlyDone = work(TEN_DAYS, TEN_DAYS, Map.of(FIRST, 99));
        var slow = work(TEN_DAYS, TEN_DAYS, Map.of(FIRST, 10));

        assertThat(on(5, new TreeMap<>(), done).finish()).isNull();
        assertThat(on(5, new TreeMap<>(), waiting).finish()).isNull();
        assertThat(on(25, new TreeMap<>(), nearlyDone).finish()).isNull();
        assertThat(on(5, new TreeMap<>(), slow).finish()).isNull();
    }

    @Test
    void of_records_written_down_in_another_order_the_highest_counts() {
        var progress = PlannedWork.rising(Map.of(FIRST, 60, FIRST.plusDays(3), 40, FIRST.plusDays(5), 70));

        assertThat(progress)
                .containsExactlyEntriesOf(
                        new TreeMap<>(Map.of(FIRST, 60, FIRST.plusDays(3), 60, FIRST.plusDays(5), 70)));
    }
}
