package ee.rada.benchmarks._measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleTest {

    @Test
    void the_order_of_measuring_does_not_matter() {
        Sample sample = Sample.of(3, 1, 2);

        assertThat(sample.min()).isEqualTo(1);
        assertThat(sample.median()).isEqualTo(2);
        assertThat(sample.max()).isEqualTo(3);
    }

    @Test
    void the_median_of_an_even_number_lies_between_the_two_middle_ones() {
        assertThat(Sample.of(10, 1, 2, 4).median()).isEqualTo(3);
    }

    @Test
    void a_percentile_is_the_smallest_value_that_so_many_do_not_exceed() {
        Sample hundred =
                Sample.of(IntStream.rangeClosed(1, 100).mapToDouble(i -> i).toArray());

        assertThat(hundred.percentile(50)).isEqualTo(50);
        assertThat(hundred.percentile(99)).isEqualTo(99);
        assertThat(hundred.percentile(99.1)).isEqualTo(100);
        assertThat(hundred.percentile(0)).isEqualTo(1);
        assertThat(Sample.of(7).percentile(99)).isEqualTo(7);
    }

    @Test
    void ratios_are_taken_round_by_round() {
        Sample ratios = Sample.ratios(List.of(10.0, 40.0, 90.0), List.of(5.0, 10.0, 30.0));

        assertThat(ratios.min()).isEqualTo(2);
        assertThat(ratios.median()).isEqualTo(3);
        assertThat(ratios.max()).isEqualTo(4);
    }

    @Test
    void rounds_without_their_counterpart_have_no_ratio() {
        assertThatThrownBy(() -> Sample.ratios(List.of(1.0), List.of(1.0, 2.0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothing_measured_is_no_sample() {
        assertThatThrownBy(Sample::of).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_sample_is_told_with_its_spread() {
        assertThat(Sample.of(1000, 3000, 2000).text(0)).isEqualTo("2,000 (1,000 … 3,000)");
        assertThat(Sample.of(0.5).text(2)).isEqualTo("0.50 (0.50 … 0.50)");
    }
}
