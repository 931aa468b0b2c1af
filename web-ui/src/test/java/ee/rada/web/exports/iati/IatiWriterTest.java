package ee.rada.web.exports.iati;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ee.rada.web.imports.iati.ActivityDateType;
import ee.rada.web.imports.iati.ActivityStatus;
import ee.rada.web.imports.iati.BudgetStatus;
import ee.rada.web.imports.iati.BudgetType;
import ee.rada.web.imports.iati.IatiActivity;
import ee.rada.web.imports.iati.IatiActivity.Budget;
import ee.rada.web.imports.iati.IatiActivity.Organisation;
import ee.rada.web.imports.iati.IatiActivity.Value;
import ee.rada.web.imports.iati.Narratives;
import ee.rada.web.imports.iati.Reading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class IatiWriterTest {

    @Test
    void what_is_written_is_read_again_as_it_was() throws IOException {
        var activities = Reading.sample("sound.xml").activities();

        var file = write(activities);

        assertThat(Reading.of(file).activities())
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*line")
                .isEqualTo(activities);
    }

    @Test
    void the_file_says_what_it_is_and_when_it_was_made() throws IOException {
        assertThat(new String(write(List.of(bare())), UTF_8))
                .contains("<iati-activities version=\"2.03\" generated-datetime=\"2026-03-01T10:00:00Z\">")
                .contains("<iati-activity default-currency=\"EUR\" xml:lang=\"et\">")
                .contains("<reporting-org ref=\"EE-RIK-70001975\" type=\"10\"><narrative>Sotsiaalkindlustusamet<");
    }

    @Test
    void a_native_identifier_begins_with_the_publishers() {
        assertThat(IatiPublisher.SOTSIAALKINDLUSTUSAMET.identifier("PR-2026-014"))
                .isEqualTo("EE-RIK-70001975-PR-2026-014");
    }

    @Test
    void what_an_activity_lacks_and_the_schema_demands_is_derived() throws IOException {
        var written = Reading.of(write(List.of(bare()))).activities().getFirst();

        assertThat(written.title().preferred()).hasValue("EE-1");
        assertThat(written.descriptions()).hasSize(1);
        assertThat(written.participants()).hasSize(1);
        assertThat(written.status()).isEqualTo(ActivityStatus.PIPELINE);
        assertThat(written.dates()).isEqualTo(Map.of(ActivityDateType.PLANNED_START, day("2026-01-01")));
    }

    @Test
    void an_activity_without_any_date_is_left_out() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var writer = writer(out)) {
            assertThat(writer.write(activity(Narratives.NONE))).isFalse();
        }

        assertThat(Reading.of(out.toByteArray()).activities()).isEmpty();
    }

    @Test
    void a_budget_of_several_years_comes_out_as_it_was_found() throws IOException {
        var twoYears = budget("2025-07-01", "2027-06-30", "100.00");

        var written = Reading.of(write(List.of(activity(Narratives.NONE, twoYears))))
                .activities()
                .getFirst()
                .budgets();

        assertThat(written)
                .extracting(Budget::start, Budget::end, budget -> budget.value().amount())
                .containsExactly(tuple(day("2025-07-01"), day("2027-06-30"), new BigDecimal("100.00")));
    }

    @Test
    void characters_that_xml_cannot_hold_are_left_out() throws IOException {
        var title = Narratives.of("et", "Abi\u0000\u0008 & \"tugi\" <\ud800>\ufffe");

        assertThat(Reading.of(write(List.of(activity(title, budget("2026-01-01", "2026-12-31", "1.00")))))
                        .activities()
                        .getFirst()
                        .title()
                        .preferred())
                .hasValue("Abi & \"tugi\" <>");
    }

    static byte[] write(List<IatiActivity> activities) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var writer = writer(out)) {
            for (IatiActivity activity : activities) writer.write(activity);
        }
        return out.toByteArray();
    }

    private static IatiWriter writer(ByteArrayOutputStream out) throws IOException {
        return new IatiWriter(out, IatiPublisher.SOTSIAALKINDLUSTUSAMET, Instant.parse("2026-03-01T10:00:00Z"));
    }

    private static IatiActivity bare() {
        return activity(Narratives.NONE, budget("2026-01-01", "2026-12-31", "1.00"));
    }

    private static IatiActivity activity(Narratives title, Budget... budgets) {
        return new IatiActivity(
                0,
                "EE-1",
                "et",
                null,
                Organisation.NONE,
                title,
                List.of(),
                List.of(),
                List.of(),
                null,
                Map.of(),
                List.of(),
                List.of(),
                List.of(budgets),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Budget budget(String start, String end, String amount) {
        return new Budget(
                0,
                "",
                BudgetType.ORIGINAL,
                BudgetStatus.COMMITTED,
                day(start),
                day(end),
                new Value(new BigDecimal(amount), "EUR", day(start)));
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
