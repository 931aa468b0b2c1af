package ee.rada.web.imports.iati;

import static ee.rada.web.imports.iati.ActivityDateType.ACTUAL_START;
import static ee.rada.web.imports.iati.ActivityDateType.PLANNED_END;
import static ee.rada.web.imports.iati.ActivityDateType.PLANNED_START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ee.rada.web.imports.iati.IatiActivity.Budget;
import ee.rada.web.imports.iati.IatiActivity.Transaction;
import ee.rada.web.imports.iati.IatiActivity.Value;
import ee.rada.web.imports.iati.IatiProblem.Code;
import ee.rada.web.imports.iati.IatiProblem.Severity;
import ee.rada.web.imports.iati.IatiRefusal.Reason;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class IatiReaderTest {

    @Test
    void a_sound_activity_is_taken_over_whole() {
        var reading = Reading.sample("sound.xml");
        var activity = reading.only();

        assertThat(reading.summary()).isEqualTo(new IatiSummary("2.03", 1, 0));
        assertThat(activity.line()).isEqualTo(3);
        assertThat(activity.identifier()).isEqualTo("EE-RIK-70001975-PR-2026-014");
        assertThat(activity.updatedAt()).isEqualTo(Instant.parse("2026-02-28T06:30:00Z"));
        assertThat(activity.title().preferred()).hasValue("Õnnetuse järel: abi & tugi");
        assertThat(activity.description(DescriptionType.OBJECTIVES)).hasValue("Kiirem abi.");
        assertThat(activity.dates())
                .isEqualTo(Map.of(
                        PLANNED_START, LocalDate.parse("2026-01-01"),
                        ACTUAL_START, LocalDate.parse("2026-01-12"),
                        PLANNED_END, LocalDate.parse("2027-12-31")));
        assertThat(activity.budgets())
                .extracting(Budget::line, Budget::type, Budget::status, Budget::value)
                .containsExactly(
                        tuple(22, BudgetType.REVISED, BudgetStatus.COMMITTED, value("1000.50", "EUR", "2026-01-01")),
                        tuple(27, BudgetType.ORIGINAL, BudgetStatus.INDICATIVE, value("-20.00", "USD", "2026-01-01")));
        assertThat(activity.transactions())
                .extracting(Transaction::value)
                .first()
                .isEqualTo(value("12.34", "EUR", "2026-02-01"));
        assertThat(activity.results()
                        .getFirst()
                        .indicators()
                        .getFirst()
                        .periods()
                        .getFirst())
                .isEqualTo(new IatiActivity.Period(
                        LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31"), "8", "9"));
        assertThat(reading.problems()).extracting(IatiProblem::code).containsExactly(Code.VALUE_ROUNDED);
    }

    @Test
    void what_a_rounded_value_lost_is_noted() {
        var noted = Reading.sample("sound.xml").problems(Code.VALUE_ROUNDED).getFirst();

        assertThat(noted.severity()).isEqualTo(Severity.NOTE);
        assertThat(noted.args()).containsExactly("12.345", "12.34", "-0.005");
        assertThat(noted.line()).isEqualTo(40);
        assertThat(noted.path()).isEqualTo("/iati-activities/iati-activity[1]/transaction[1]/value");
    }

    @ParameterizedTest
    @CsvSource({
        "0.005, 0.00",
        "0.015, 0.02",
        "0.025, 0.02",
        "-0.015, -0.02",
        "2.675000001, 2.68",
        "+7, 7.00",
        ".5, 0.50"
    })
    void values_are_rounded_half_even_once(String written, String kept) {
        assertThat(only(transaction(written)).transactions().getFirst().value().amount())
                .isEqualTo(new BigDecimal(kept));
    }

    @Test
    void twins_are_two_and_keep_their_keys_when_they_are_read_again() {
        var twins = Reading.sample("sound.xml").only().transactions().subList(1, 3);

        assertThat(twins.get(0).key()).endsWith("-1");
        assertThat(twins.get(1).key())
                .endsWith("-2")
                .startsWith(twins.get(0).key().replaceAll("-1$", ""));
        assertThat(Reading.sample("sound.xml").only().transactions().subList(1, 3))
                .isEqualTo(twins);
    }

    @Test
    void the_same_transaction_of_another_activity_has_another_key() {
        var key = only(transaction("7")).transactions().getFirst().key();

        assertThat(Reading.of(file("<iati-activity default-currency='EUR'><iati-identifier>B</iati-identifier>"
                                + transaction("7") + "</iati-activity>"))
                        .only()
                        .transactions()
                        .getFirst()
                        .key())
                .isNotEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "et=Eesti en=English | Eesti",
                "fr=Français en-gb=English | English",
                "fr=Français de=Deutsch | Français"
            })
    void texts_are_wanted_in_estonian_then_in_english_then_as_they_come(String given, String chosen) {
        var narratives = List.of(given.split(" ")).stream()
                .map(each -> each.split("="))
                .map(each -> "<narrative xml:lang='" + each[0] + "'>" + each[1] + "</narrative>")
                .toList();

        assertThat(only("<title>" + String.join("", narratives) + "</title>")
                        .title()
                        .preferred())
                .hasValue(chosen);
    }

    @Test
    void a_long_file_may_hold_any_number_of_ampersands() {
        var title = "<title><narrative>" + "&amp;&lt;&#228;".repeat(1_000) + "</narrative></title>";
        var activities = new StringBuilder();
        for (int i = 0; i < 120; i++) {
            activities.append(
                    "<iati-activity><iati-identifier>" + i + "</iati-identifier>" + title + "</iati-activity>");
        }

        assertThat(Reading.of(file(activities.toString())).summary().accepted()).isEqualTo(120);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.01", "1.05", "2", "2.04", "3.00", "", "drop table"})
    void only_the_versions_of_iati_2_are_read(String version) {
        assertThatThrownBy(() -> Reading.of("<iati-activities version='" + version + "'/>"))
                .isInstanceOfSatisfying(IatiRefusal.class, refusal -> {
                    assertThat(refusal.reason()).isEqualTo(Reason.VERSION_UNSUPPORTED);
                    assertThat(refusal.reason().code()).isEqualTo("iati-version-unsupported");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<iati-organisations version='2.03'/>",
                "<iati-activities xmlns='urn:else' version='2.03'/>",
                "<html/>"
            })
    void other_files_are_not_iati(String xml) {
        assertThatThrownBy(() -> Reading.of(xml))
                .isInstanceOfSatisfying(
                        IatiRefusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(Reason.NOT_IATI));
    }

    static String transaction(String value) {
        return """
                <transaction><transaction-type code='3'/><transaction-date iso-date='2026-01-01'/>\
                <value value-date='2026-01-01'>%s</value></transaction>""".formatted(value);
    }

    static String file(String activities) {
        return "<iati-activities version='2.03'>" + activities + "</iati-activities>";
    }

    private static IatiActivity only(String inside) {
        return Reading.of(file("<iati-activity default-currency='EUR'><iati-identifier>A</iati-identifier>" + inside
                        + "</iati-activity>"))
                .only();
    }

    private static Value value(String amount, String currency, String date) {
        return new Value(new BigDecimal(amount), currency, LocalDate.parse(date));
    }
}
