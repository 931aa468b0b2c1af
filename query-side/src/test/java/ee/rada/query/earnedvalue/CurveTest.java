package ee.rada.query.earnedvalue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CurveTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 15);

    @Test
    void a_few_weeks_are_shown_day_by_day() {
        assertThat(Curve.days(FIRST, FIRST.plusDays(9), FIRST)).hasSize(11).startsWith(FIRST.minusDays(1));
    }

    @Test
    void some_months_are_shown_by_the_ends_of_weeks() {
        var last = LocalDate.of(2026, 4, 15);

        assertThat(Curve.days(FIRST, last, last).headSet(last).tailSet(FIRST))
                .isNotEmpty()
                .allMatch(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY);
    }

    @Test
    void years_are_shown_by_the_ends_of_months_and_the_day_asked_for() {
        var asked = LocalDate.of(2026, 6, 10);

        assertThat(Curve.days(FIRST, LocalDate.of(2026, 12, 10), asked))
                .hasSize(14)
                .contains(LocalDate.of(2026, 2, 28), asked, LocalDate.of(2026, 11, 30))
                .endsWith(LocalDate.of(2026, 12, 10));
    }

    @Test
    void one_day_has_its_eve() {
        assertThat(Curve.days(FIRST, FIRST, FIRST)).containsExactly(FIRST.minusDays(1), FIRST);
    }
}
