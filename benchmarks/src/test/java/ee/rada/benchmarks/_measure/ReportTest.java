package ee.rada.benchmarks._measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReportTest {

    @Test
    void a_goal_that_is_missed_is_called_missed() {
        assertThat(Report.atLeast(1.2, 1.2)).isEqualTo("≥ 1.2: met");
        assertThat(Report.atLeast(1.2, 1.19)).isEqualTo("≥ 1.2: missed");
        assertThat(Report.atMost(3, 3)).isEqualTo("≤ 3.0: met");
        assertThat(Report.atMost(3, 3.01)).isEqualTo("≤ 3.0: missed");
    }
}
