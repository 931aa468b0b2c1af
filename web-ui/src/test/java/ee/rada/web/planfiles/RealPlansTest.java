package ee.rada.web.planfiles;

import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.web.imports.iati.OpenData;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Plans of real projects, as their planning programs wrote them. */
class RealPlansTest {

    private static PlanFile read(String name) throws IOException {
        return PlanFileReader.read(Files.readAllBytes(OpenData.require("open/plans/" + name)));
    }

    private static BigDecimal cost(PlanFile plan) {
        return plan.rows().stream()
                .map(PlanRow::cost)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c2011-03-family-day",
                "c2011-05-telecom-system-agnes",
                "c2011-07-patient-transport-system",
                "c2011-11-eating-belgium"
            })
    void every_activity_and_euro_of_a_separated_plan_is_read(String name) throws IOException {
        var file = name + ".activities.csv";
        var expected = JsonMapper.shared()
                .readTree(OpenData.require("open/EXPECTED.json").toFile())
                .findValue("plans/" + file);

        var plan = read(file);

        assertThat(plan.faults()).isEmpty();
        assertThat(plan.rows()).hasSize(expected.get("activities").asInt());
        assertThat(cost(plan)).isEqualByComparingTo(expected.get("BAC").asString());
    }

    /** Counted and added up by hand: rows without rows below them in the work breakdown, and the root's total. */
    @Test
    void a_workbook_with_headings_below_a_title_is_read_without_its_summary_rows() throws IOException {
        var plan = read("C2011-12-claeys-verhelst-baseline-and-7-tracking-periods.xlsx");

        assertThat(plan.faults()).isEmpty();
        assertThat(plan.rows()).hasSize(49);
        assertThat(cost(plan))
                .isCloseTo(new BigDecimal("3027133.25"), org.assertj.core.data.Offset.offset(new BigDecimal("0.50")));
        assertThat(plan.rows().getFirst()).satisfies(row -> {
            assertThat(row.code()).isEqualTo("2");
            assertThat(row.title()).isEqualTo("building permit");
            assertThat(row.start()).isEqualTo(LocalDate.of(2006, 4, 17));
            assertThat(row.end()).isEqualTo(LocalDate.of(2006, 7, 7));
        });
    }

    @Test
    void a_converters_workbook_is_read_too() throws IOException {
        var plan = read("C2011-06-veterinary-exposition.xlsx");

        assertThat(plan.faults()).isEmpty();
        assertThat(cost(plan)).isEqualByComparingTo("54350");
    }
}
