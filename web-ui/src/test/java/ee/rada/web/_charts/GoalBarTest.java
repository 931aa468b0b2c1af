package ee.rada.web._charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GoalBarTest {

    @ParameterizedTest(name = "from {0} to {1}, now {2}")
    @CsvSource({
        "0, 40, 31, 77.50, 100",
        "14, 5, 9.5, 50, 100",
        "0, 40, 60, 100, 66.67",
        "0, 40, 4000, 100, 50",
        "5, 5, 5, 100, 100"
    })
    void the_bar_goes_from_the_baseline_towards_the_target(
            BigDecimal baseline, BigDecimal target, BigDecimal actual, double filled, double mark) throws Exception {
        var picture = Xml.parse(svg(baseline, target, actual));

        assertThat(Xml.number(Xml.all(picture, "rect", "c-part").getFirst(), "width"))
                .isEqualTo(filled);
        assertThat(Xml.number(Xml.all(picture, "line", "c-target").getFirst(), "x1"))
                .isEqualTo(mark);
    }

    @ParameterizedTest
    @CsvSource({"10, 40,", "10, 40, 3", "5, 5, 4"})
    void nothing_measured_or_a_step_back_leaves_the_bar_empty(
            BigDecimal baseline, BigDecimal target, @Nullable BigDecimal actual) throws Exception {
        assertThat(Xml.all(Xml.parse(svg(baseline, target, actual)), "rect", "c-part"))
                .isEmpty();
    }

    private static String svg(BigDecimal baseline, BigDecimal target, @Nullable BigDecimal actual) {
        return new GoalBar(new Caption("goal", "Eesmärk", "Kui kaugel"), baseline, target, actual).svg();
    }
}
