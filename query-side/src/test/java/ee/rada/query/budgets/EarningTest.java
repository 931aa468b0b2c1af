package ee.rada.query.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EarningTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate TENTH = LocalDate.of(2026, 1, 10);

    private static GetBudget.EarnedValue on(LocalDate day, int percent, long spent) {
        return Earning.of("EUR", List.of(new Earning.Activity(100_000, FIRST, TENTH, percent)), spent, day);
    }

    @Test
    void cost_is_planned_evenly_over_the_days_first_and_last_included() {
        assertThat(on(FIRST.minusDays(1), 0, 0).pv()).isEqualTo(Money.euros("0"));
        assertThat(on(FIRST, 0, 0).pv()).isEqualTo(Money.euros("100"));
        assertThat(on(TENTH.minusDays(1), 0, 0).pv()).isEqualTo(Money.euros("900"));
        assertThat(on(TENTH.plusDays(9), 0, 0).pv()).isEqualTo(Money.euros("1000"));
    }

    @Test
    void indices_compare_what_was_earned_with_money_and_plan() {
        var value = on(LocalDate.of(2026, 1, 5), 40, 50_000);

        assertThat(value.ev()).isEqualTo(Money.euros("400"));
        assertThat(value.cpi()).isEqualByComparingTo("0.8");
        assertThat(value.spi()).isEqualByComparingTo("0.8");
        assertThat(value.eac()).isEqualTo(Money.euros("1250"));
    }

    @Test
    void what_would_be_divided_by_zero_is_undefined() {
        var value = on(FIRST.minusDays(1), 0, 0);

        assertThat(value.cpi()).isNull();
        assertThat(value.spi()).isNull();
        assertThat(value.eac()).isNull();
        assertThat(on(TENTH, 0, 100).eac()).isNull();
    }

    @Test
    void an_activity_without_days_is_never_planned_yet() {
        var value = Earning.of("EUR", List.of(new Earning.Activity(500, null, null, 50)), 0, TENTH);

        assertThat(value.pv().cents()).isZero();
        assertThat(value.ev().cents()).isEqualTo(250);
    }
}
