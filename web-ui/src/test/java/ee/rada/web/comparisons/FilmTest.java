package ee.rada.web.comparisons;

import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.query.history.FindSteps.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FilmTest {

    private static final List<Step> STEPS = List.of(
            step(3, "2026-01-10", "2026-01-10T08:00:00Z"),
            step(5, "2026-03-01", "2026-02-01T08:00:00Z"),
            step(9, "2025-12-20", "2026-02-02T08:00:00Z"),
            step(12, "2026-03-15", "2026-03-20T08:00:00Z"));

    private static Step step(long position, String effectiveOn, String recordedAt) {
        return new Step(position, "Something", LocalDate.parse(effectiveOn), Instant.parse(recordedAt));
    }

    @Test
    void a_position_shows_its_event_or_the_last_one_before_it() {
        assertThat(Film.at(STEPS, 9).number()).isEqualTo(3);
        assertThat(Film.at(STEPS, 11).number()).isEqualTo(3);
        assertThat(Film.at(STEPS, 1).number()).isEqualTo(1);
        assertThat(Film.at(STEPS, Long.MAX_VALUE).number()).isEqualTo(4);
    }

    @Test
    void one_goes_from_event_to_event_and_no_further_than_the_ends() {
        assertThat(Film.at(STEPS, 3).previous()).isNull();
        assertThat(Film.at(STEPS, 3).next()).isEqualTo(5);
        assertThat(Film.at(STEPS, 12).previous()).isEqualTo(9);
        assertThat(Film.at(STEPS, 12).next()).isNull();
    }

    @Test
    void the_calendar_never_turns_back_and_never_runs_ahead_of_the_record() {
        assertThat(List.of(3L, 5L, 9L, 12L))
                .extracting(position -> Film.at(STEPS, position).day())
                .containsExactly(
                        LocalDate.of(2026, 1, 10),
                        LocalDate.of(2026, 1, 10),
                        LocalDate.of(2026, 1, 10),
                        LocalDate.of(2026, 3, 15));
    }

    @Test
    void months_count_what_was_true_in_them_and_mark_the_one_that_is_shown() {
        var film = Film.at(STEPS, 12);

        assertThat(film.months()).extracting(Film.Month::events).containsExactly(1, 1, 2);
        assertThat(film.months()).extracting(Film.Month::first).containsExactly(9L, 3L, 5L);
        assertThat(film.months()).extracting(Film.Month::shown).containsExactly(false, false, true);
        assertThat(film.around()).extracting(Step::position).containsExactly(5L, 12L);
    }
}
