package ee.rada.query.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.kernel.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ForecastingTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate TODAY = START.plusDays(9);

    @Test
    void spending_goes_on_as_it_did() {
        var forecast = Forecasting.of("EUR", 300_000, 10_000, START, TODAY.plusDays(20), TODAY);

        assertThat(forecast.spentPerMonth()).isEqualTo(Money.euros("300"));
        assertThat(forecast.spentAtEnd()).isEqualTo(Money.euros("300"));
        assertThat(forecast.exhaustedOn()).isNull();
    }

    @Test
    void the_day_is_named_on_which_nothing_would_be_left() {
        assertThat(Forecasting.of("EUR", 15_000, 10_000, START, TODAY.plusDays(20), TODAY)
                        .exhaustedOn())
                .isEqualTo(TODAY.plusDays(5));
        assertThat(Forecasting.of("EUR", 9_000, 10_000, START, TODAY.plusDays(20), TODAY)
                        .exhaustedOn())
                .isEqualTo(TODAY);
    }

    @Test
    void nothing_spent_forecasts_nothing() {
        assertThat(Forecasting.of("EUR", 100, 0, START, TODAY, TODAY).spentPerMonth())
                .isNull();
        assertThat(Forecasting.of("EUR", 100, 5, START, null, TODAY).spentAtEnd())
                .isNull();
    }
}
