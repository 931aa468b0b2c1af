package ee.rada.web.imports.iati;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import ee.rada.web.imports.iati.IatiProblem.Code;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault costs what it stands on and nothing beside it, and is told with its line, its path and a sentence. */
final class FaultsTest {

    private static final String REST = IatiReaderTest.transaction("7");

    /** What stands on line 2 of an activity without a default currency, its code, where it is told, and what is lost. */
    static Stream<Arguments> faults() {
        return Stream.of(
                arguments(value("1 000"), Code.VALUE_NOT_NUMERIC, "transaction[1]/value", "1 000", 1, 0),
                arguments(value("1,5"), Code.VALUE_NOT_NUMERIC, "transaction[1]/value", "1,5", 1, 0),
                arguments(value(""), Code.VALUE_NOT_NUMERIC, "transaction[1]/value", "", 1, 0),
                arguments(value("1e3"), Code.VALUE_NOT_NUMERIC, "transaction[1]/value", "1e3", 1, 0),
                arguments(value("NaN"), Code.VALUE_NOT_NUMERIC, "transaction[1]/value", "NaN", 1, 0),
                arguments(
                        value("10000000000000"), Code.VALUE_TOO_LARGE, "transaction[1]/value", "10000000000000", 1, 0),
                arguments(
                        value("5").replace(" currency='EUR'", ""),
                        Code.CURRENCY_MISSING,
                        "transaction[1]/value",
                        null,
                        1,
                        0),
                arguments(
                        value("5").replace("EUR", "EURO"), Code.CURRENCY_UNKNOWN, "transaction[1]/value", "EURO", 1, 0),
                arguments(
                        value("5").replace("code='3'", "code='D'"),
                        Code.CODE_UNKNOWN,
                        "transaction[1]/transaction-type",
                        "code",
                        1,
                        0),
                arguments(
                        value("5").replace("iso-date='2026-01-01'", "iso-date='202160450'"),
                        Code.DATE_INVALID,
                        "transaction[1]/transaction-date",
                        "iso-date",
                        2,
                        0),
                arguments(
                        value("5").replace("iso-date='2026-01-01'", "iso-date='2026-02-30'"),
                        Code.DATE_INVALID,
                        "transaction[1]/transaction-date",
                        "iso-date",
                        2,
                        0),
                arguments(
                        value("5").replace("' value-date='2026-01-01'", "'"),
                        Code.ATTRIBUTE_MISSING,
                        "transaction[1]/value",
                        "value-date",
                        2,
                        0),
                arguments(budget("", "31.12.2026"), Code.DATE_INVALID, "budget[1]/period-start", "iso-date", 1, 1),
                arguments(budget("", "2027-01-01"), Code.PERIOD_REVERSED, "budget[1]", "2027-01-01", 1, 1),
                arguments(budget("type='3'", "2026-01-01"), Code.CODE_UNKNOWN, "budget[1]", "type", 1, 0),
                arguments(budget("status='3'", "2026-01-01"), Code.CODE_UNKNOWN, "budget[1]", "status", 1, 1),
                arguments("<budget/>", Code.ELEMENT_MISSING, "budget[1]", "period-start", 1, 0),
                arguments("<other-identifier type='A1'/>", Code.ATTRIBUTE_MISSING, "other-identifier[1]", "ref", 1, 0),
                arguments("<sector code='1' percentage='half'/>", Code.NUMBER_INVALID, "sector[1]", "percentage", 1, 0),
                arguments(
                        "<activity-date type='1' iso-date='2026-01-01'/><activity-date type='1' iso-date='2026-01-02'/>",
                        Code.DATE_REPEATED,
                        "activity-date[2]",
                        "1",
                        1,
                        0),
                arguments("<sponsor/>", Code.ELEMENT_UNKNOWN, "sponsor", "iati-activity/sponsor", 1, 0),
                arguments(
                        "<x:sponsor xmlns:x='urn:x'/>",
                        Code.ELEMENT_UNKNOWN,
                        "x:sponsor",
                        "iati-activity/x:sponsor",
                        1,
                        0),
                arguments(
                        budget("note='x'", "2026-01-01"),
                        Code.ATTRIBUTE_UNKNOWN,
                        "budget[1]",
                        "iati-activity/budget/@note",
                        1,
                        1),
                arguments("<budget>text</budget>", Code.TEXT_STRAY, "budget[1]", "iati-activity/budget", 1, 0),
                arguments("<title/><title/>", Code.ELEMENT_REPEATED, "title[2]", "iati-activity/title", 1, 0),
                arguments(
                        "<result type='1'/><budget/>",
                        Code.ELEMENT_MISPLACED,
                        "budget[1]",
                        "iati-activity/budget",
                        1,
                        0),
                arguments("<location/>", Code.NOT_KEPT, "location[1]", "location", 1, 0),
                arguments(
                        "<title><narrative>" + "a".repeat(100_001) + "</narrative></title>",
                        Code.TEXT_CUT,
                        "title/narrative[1]",
                        "100000",
                        1,
                        0));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_fault_costs_only_itself_and_is_told(
            String fault, Code code, String path, String arg, int transactions, int budgets) {
        var reading = Reading.of(IatiReaderTest.file("""
                <iati-activity><iati-identifier>A</iati-identifier>
                %s
                %s</iati-activity>""".formatted(fault, value("7"))));

        assertThat(reading.problems(code)).anySatisfy(problem -> {
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.path()).isEqualTo("/iati-activities/iati-activity[1]/" + path);
            if (arg != null) assertThat(problem.args().getFirst()).isEqualTo(arg);
        });
        assertThat(reading.only().transactions()).hasSize(transactions);
        assertThat(reading.only().budgets()).hasSize(budgets);
        assertThat(reading.problems()).allSatisfy(FaultsTest::readsWell);
    }

    @Test
    void an_activity_is_left_out_only_without_an_identifier() {
        var reading = Reading.of(IatiReaderTest.file("""
                <iati-activity><iati-identifier> </iati-identifier></iati-activity>
                <iati-activity/>
                <iati-activity><iati-identifier>A</iati-identifier></iati-activity>"""));

        assertThat(reading.summary()).isEqualTo(new IatiSummary("2.03", 1, 2));
        assertThat(reading.problems(Code.IDENTIFIER_MISSING))
                .extracting(IatiProblem::path)
                .containsExactly("/iati-activities/iati-activity[1]", "/iati-activities/iati-activity[2]");
    }

    @Test
    void an_identifier_used_twice_is_told_with_the_line_of_the_first() {
        var activity = "<iati-activity><iati-identifier>A</iati-identifier></iati-activity>\n";

        var problem = Reading.of(IatiReaderTest.file("\n" + activity + activity))
                .problems(Code.IDENTIFIER_REPEATED)
                .getFirst();

        assertThat(problem.line()).isEqualTo(3);
        assertThat(problem.args()).containsExactly("A", "2");
        readsWell(problem);
    }

    @Test
    void the_same_foreign_thing_is_told_once_with_its_number_and_first_lines() {
        var reading = Reading.of(IatiReaderTest.file("<iati-activity><iati-identifier>A</iati-identifier>"
                + "<budget note='x'/>\n".repeat(300) + "</iati-activity>"));

        assertThat(reading.problems(Code.ATTRIBUTE_UNKNOWN)).singleElement().satisfies(problem -> {
            assertThat(problem.args().get(1)).isEqualTo("300");
            assertThat(problem.args().get(2)).startsWith("1, 2, 3, ").endsWith("199, 200 …");
        });
    }

    @Test
    void a_file_full_of_foreign_names_does_not_fill_the_report() {
        var attributes = new StringBuilder();
        for (int i = 0; i < 5_000; i++) attributes.append("<budget a").append(i).append("='x'/>");

        assertThat(Reading.of(IatiReaderTest.file("<iati-activity><iati-identifier>A</iati-identifier>" + attributes
                                + "</iati-activity>"))
                        .problems(Code.ATTRIBUTE_UNKNOWN))
                .hasSizeLessThan(510);
    }

    @Test
    void what_the_file_says_is_told_shortened() {
        var reading = Reading.of(IatiReaderTest.file(
                "<iati-activity><iati-identifier>A</iati-identifier>" + value("x".repeat(1_000)) + "</iati-activity>"));

        assertThat(reading.problems(Code.VALUE_NOT_NUMERIC).getFirst().args().getFirst())
                .hasSizeLessThan(250);
    }

    @Test
    void every_problem_and_refusal_has_a_sentence_in_both_languages() {
        var keys = Stream.concat(
                        Arrays.stream(Code.values()).map(code -> new IatiProblem(1, "", code, List.of()).messageKey()),
                        Arrays.stream(IatiRefusal.Reason.values())
                                .map(reason -> new IatiRefusal(reason, 1).messageKey()))
                .toList();

        for (Locale locale : List.of(Locale.of("et"), Locale.ENGLISH)) {
            assertThat(bundle(locale).keySet())
                    .filteredOn(key -> key.startsWith("imports.problem.iati-") || key.startsWith("imports.refused."))
                    .containsExactlyInAnyOrderElementsOf(keys);
        }
    }

    private static void readsWell(IatiProblem problem) {
        for (Locale locale : List.of(Locale.of("et"), Locale.ENGLISH)) {
            var sentence = new MessageFormat(bundle(locale).getString(problem.messageKey()), locale)
                    .format(problem.args().toArray());
            assertThat(sentence).doesNotContain("{", "'");
            for (String arg : problem.args()) assertThat(sentence).contains(arg);
        }
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("messages/imports", locale);
    }

    private static String value(String amount) {
        return REST.replace(">7<", ">" + amount + "<").replace("<value ", "<value currency='EUR' ");
    }

    private static String budget(String attributes, String start) {
        return "<budget " + attributes + "><period-start iso-date='" + start + "'/><period-end iso-date='2026-12-31'/>"
                + "<value currency='EUR' value-date='2026-01-01'>5</value></budget>";
    }
}
