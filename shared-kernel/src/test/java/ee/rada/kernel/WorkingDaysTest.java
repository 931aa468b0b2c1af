package ee.rada.kernel;

import static ee.rada.kernel.WorkingDays.between;
import static ee.rada.kernel.WorkingDays.isWorkingDay;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01",
                "2026-02-24",
                "2026-05-01",
                "2026-06-23",
                "2026-06-24",
                "2026-08-20",
                "2026-12-24",
                "2026-12-25"
            })
    void nobody_works_on_a_public_holiday(String day) {
        assertThat(isWorkingDay(LocalDate.parse(day))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2024-03-29", "2025-04-18", "2026-04-03", "2027-03-26", "2038-04-23", "2049-04-16", "2285-03-20"
            })
    void nobody_works_on_good_friday(String day) {
        assertThat(LocalDate.parse(day).getDayOfWeek()).isEqualTo(DayOfWeek.FRIDAY);
        assertThat(isWorkingDay(LocalDate.parse(day))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-04-10", "2026-04-06", "2026-12-23", "2026-06-22"})
    void the_days_around_a_holiday_are_worked(String day) {
        assertThat(isWorkingDay(LocalDate.parse(day))).isTrue();
    }

    @Test
    void a_weekend_does_not_count() {
        LocalDate friday = LocalDate.parse("2026-06-12");

        assertThat(between(friday, friday.plusDays(2))).isZero();
        assertThat(between(friday, friday.plusDays(3))).isEqualTo(1);
        assertThat(between(friday, friday.plusWeeks(1))).isEqualTo(5);
    }

    @Test
    void midsummer_shortens_the_week() {
        assertThat(between(LocalDate.parse("2026-06-19"), LocalDate.parse("2026-06-26")))
                .isEqualTo(3);
    }

    @Test
    void an_earlier_day_is_as_many_below_zero() {
        assertThat(between(LocalDate.parse("2026-06-26"), LocalDate.parse("2026-06-19")))
                .isEqualTo(-3);
    }

    @Test
    void a_year_has_as_many_working_days_as_the_calendar_says() {
        // 2026: 261 weekdays; 1 January, 24 February, 3 April, 1 May, 23 and 24 June, 20 August, 24 and 25 December are
        // not worked
        assertThat(between(LocalDate.parse("2025-12-31"), LocalDate.parse("2026-12-31")))
                .isEqualTo(252);
    }
}
