package ee.rada.web._automation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DailyJobsTest {

    private final List<String> done = new ArrayList<>();

    @Test
    void every_job_is_told_the_day_in_tallinn() {
        assertThat(jobs("2026-07-14T21:30:00Z", job("a", false), job("b", false))
                        .runAll())
                .isTrue();

        assertThat(done).containsExactly("a 2026-07-15", "b 2026-07-15");
    }

    @Test
    void one_that_fails_keeps_no_other_from_running_and_is_asked_again() {
        assertThat(jobs("2026-07-14T12:00:00Z", job("a", true), job("b", false)).runAll())
                .isFalse();

        assertThat(done).containsExactly("a 2026-07-14", "b 2026-07-14");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-14T20:00:00Z, 3600",
        // the days on which the clocks change have 25 and 23 hours
        "2026-10-24T21:00:00Z, 90000",
        "2027-03-27T22:00:00Z, 82800"
    })
    void the_next_run_comes_a_second_into_the_next_day(Instant now, long seconds) {
        assertThat(jobs(now.toString()).untilNextDay()).isEqualTo(Duration.ofSeconds(seconds + 1));
    }

    private DailyJobs jobs(String now, DailyJob... jobs) {
        return new DailyJobs(List.of(jobs), Clock.fixed(Instant.parse(now), ZoneId.of("Europe/Tallinn")));
    }

    private DailyJob job(String name, boolean fails) {
        return new DailyJob() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void run(LocalDate today) {
                done.add(name + " " + today);
                if (fails) {
                    throw new IllegalStateException("not today");
                }
            }
        };
    }
}
