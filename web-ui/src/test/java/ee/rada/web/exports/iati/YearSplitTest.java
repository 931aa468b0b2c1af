package ee.rada.web.exports.iati;

import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.web.exports.iati.Dates.Period;
import ee.rada.web.exports.iati.YearSplit.Part;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class YearSplitTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-12-31, 1",
        "2026-04-01, 2027-03-31, 1",
        "2026-04-01, 2027-04-01, 1",
        "2026-04-01, 2027-04-02, 2",
        "2024-02-29, 2025-02-28, 1",
        "2025-12-31, 2028-01-01, 4",
        "2027-01-01, 2026-01-01, 1"
    })
    void a_period_is_divided_only_when_it_is_longer_than_a_year(LocalDate start, LocalDate end, int parts) {
        assertThat(YearSplit.split(new Period(start, end), BigDecimal.ONE.setScale(2)))
                .hasSize(parts);
    }

    @Test
    void the_parts_add_up_to_the_whole_and_follow_each_other() {
        var random = new Random(7);
        for (int round = 0; round < 1_000; round++) {
            var start = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(10_000));
            var whole = new Period(start, start.plusDays(random.nextInt(4_000)));
            var amount = BigDecimal.valueOf(random.nextLong(-1_000_000_000L, 1_000_000_000L), 2);

            var parts = YearSplit.split(whole, amount);

            assertThat(parts.stream().map(Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(amount);
            assertThat(parts.getFirst().period().start()).isEqualTo(whole.start());
            assertThat(parts.getLast().period().end()).isEqualTo(whole.end());
            for (int i = 1; i < parts.size(); i++) {
                assertThat(parts.get(i).period().start())
                        .isEqualTo(parts.get(i - 1).period().end().plusDays(1));
            }
        }
    }
}
