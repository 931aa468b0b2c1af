package ee.rada.kernel.earnedvalue;

import static ee.rada.kernel.earnedvalue.PerformanceFactor.CPI;
import static ee.rada.kernel.earnedvalue.PerformanceFactor.ONE;
import static ee.rada.kernel.earnedvalue.PerformanceFactor.SPI;
import static ee.rada.kernel.earnedvalue.PerformanceFactor.SPI_CPI;
import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EarnedValueTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate TENTH = LocalDate.of(2026, 1, 10);

    /** 1000 euros over ten days. */
    private static EarnedValue on(LocalDate day, int percent, String spent) {
        return EarnedValue.of(List.of(new Work(Money.euros("1000"), FIRST, TENTH, percent)), Money.euros(spent), day);
    }

    private static EarnedValue figures(String bac, String pv, String ev, String ac) {
        return new EarnedValue(Money.euros(bac), Money.euros(pv), Money.euros(ev), Money.euros(ac));
    }

    @Test
    void cost_is_planned_evenly_over_the_days_first_and_last_included() {
        assertThat(on(FIRST.minusDays(1), 0, "0").pv()).isEqualTo(Money.euros("0"));
        assertThat(on(FIRST, 0, "0").pv()).isEqualTo(Money.euros("100"));
        assertThat(on(TENTH.minusDays(1), 0, "0").pv()).isEqualTo(Money.euros("900"));
        assertThat(on(TENTH, 0, "0").pv()).isEqualTo(Money.euros("1000"));
        assertThat(on(TENTH.plusDays(9), 0, "0").pv()).isEqualTo(Money.euros("1000"));
    }

    @Test
    void work_of_one_day_is_due_on_that_day() {
        var work = new Work(Money.euros("1000"), FIRST, FIRST, 0);

        assertThat(work.planned(FIRST.minusDays(1))).isEqualTo(Money.euros("0"));
        assertThat(work.planned(FIRST)).isEqualTo(Money.euros("1000"));
    }

    @Test
    void work_without_days_is_never_due_but_can_be_done() {
        var value = EarnedValue.of(
                List.of(new Work(Money.euros("5"), null, null, 50), new Work(Money.euros("5"), FIRST, null, 50)),
                Money.euros("0"),
                TENTH);

        assertThat(value.pv()).isEqualTo(Money.euros("0"));
        assertThat(value.ev()).isEqualTo(Money.euros("5"));
        assertThat(value.bac()).isEqualTo(Money.euros("10"));
    }

    @Test
    void every_work_is_rounded_to_the_cent_so_that_rows_add_up() {
        var third = new Work(Money.euros("100"), FIRST, FIRST.plusDays(2), 33);
        var value = EarnedValue.of(List.of(third, third, third), Money.euros("0"), FIRST);

        assertThat(third.planned(FIRST)).isEqualTo(Money.euros("33.33"));
        assertThat(value.pv()).isEqualTo(Money.euros("99.99"));
    }

    @Test
    void indices_compare_what_was_earned_with_money_and_plan() {
        var value = on(LocalDate.of(2026, 1, 5), 40, "320");

        assertThat(value.ev()).isEqualTo(Money.euros("400"));
        assertThat(value.sv()).isEqualTo(Money.euros("-100"));
        assertThat(value.cv()).isEqualTo(Money.euros("80"));
        assertThat(value.spi()).isEqualByComparingTo("0.8");
        assertThat(value.cpi()).isEqualByComparingTo("1.25");
    }

    @Test
    void the_estimate_divides_the_work_left_by_the_performance_factor() {
        var value = figures("1000", "500", "400", "320");

        assertThat(value.eac(ONE)).isEqualTo(Money.euros("920"));
        assertThat(value.eac(CPI)).isEqualTo(Money.euros("800"));
        assertThat(value.eac(SPI)).isEqualTo(Money.euros("1070"));
        assertThat(value.eac(SPI_CPI)).isEqualTo(Money.euros("920"));
        assertThat(value.etc(CPI)).isEqualTo(Money.euros("480"));
        assertThat(value.vac(CPI)).isEqualTo(Money.euros("200"));
        assertThat(value.vac(SPI)).isEqualTo(Money.euros("-70"));
    }

    @Test
    void what_would_be_divided_by_zero_is_undefined() {
        var before = figures("1000", "0", "0", "0");
        var unearned = figures("1000", "500", "0", "100");

        assertThat(before.cpi()).isNull();
        assertThat(before.spi()).isNull();
        assertThat(before.eac(CPI)).isNull();
        assertThat(before.vac(SPI)).isNull();
        assertThat(before.eac(ONE)).isEqualTo(Money.euros("1000"));
        assertThat(unearned.cpi()).isEqualByComparingTo("0");
        assertThat(unearned.etc(CPI)).isNull();
        assertThat(unearned.eac(SPI_CPI)).isNull();
    }

    @Test
    void spending_below_zero_tells_nothing_of_the_work() {
        var refunded = figures("1000", "500", "400", "-1");

        assertThat(refunded.cpi()).isNull();
        assertThat(refunded.eac(CPI)).isNull();
        assertThat(refunded.eac(SPI)).isEqualTo(Money.euros("749"));
    }

    @Test
    void with_nothing_left_to_do_everything_has_cost_what_was_spent() {
        var done = figures("1000", "0", "1000", "1200");

        assertThat(PerformanceFactor.values())
                .allSatisfy(factor -> assertThat(done.eac(factor)).isEqualTo(Money.euros("1200")));
        assertThat(done.vac(SPI)).isEqualTo(Money.euros("-200"));
    }

    @Test
    void an_estimate_beyond_every_amount_is_undefined() {
        var hopeless = figures("9000000000000", "1", "0.01", "9000000000000");

        assertThat(hopeless.eac(CPI)).isNull();
        assertThat(hopeless.eac(ONE)).isNull();
        assertThat(hopeless.etc(ONE)).isEqualTo(Money.euros("8999999999999.99"));
    }
}
