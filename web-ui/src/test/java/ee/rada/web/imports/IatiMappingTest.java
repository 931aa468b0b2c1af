package ee.rada.web.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import ee.rada.kernel.Money;
import ee.rada.kernel.Shape;
import ee.rada.kernel.budgets.BudgetCommand.ImportProject;
import ee.rada.kernel.budgets.EntryKind;
import ee.rada.kernel.budgets.ImportedEntry;
import ee.rada.kernel.budgets.ImportedLine;
import ee.rada.kernel.imports.ImportId;
import ee.rada.kernel.projects.GoalKind;
import ee.rada.kernel.projects.ImportedProject.Value;
import ee.rada.kernel.projects.Indicator;
import ee.rada.kernel.projects.Indicator.Measure;
import ee.rada.kernel.projects.Participant;
import ee.rada.kernel.projects.ProjectStatus;
import ee.rada.web.imports.iati.IatiActivity;
import ee.rada.web.imports.iati.OpenData;
import ee.rada.web.imports.iati.Reading;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class IatiMappingTest {

    private static final ImportId IMPORT = ImportId.random();
    private static final String PATH = "/iati-activities/iati-activity[1]";

    private static MappedActivity mapped(String content) {
        return IatiMapping.map(activity(content), 1, PATH);
    }

    private static IatiActivity activity(String content) {
        var file = """
                <iati-activities version="2.03"><iati-activity default-currency="EUR" xml:lang="en">
                <iati-identifier>XX-1</iati-identifier>%s</iati-activity></iati-activities>
                """.formatted(content);
        return Reading.of(file.getBytes(UTF_8)).activities().getFirst();
    }

    private static String budget(int type, String start, String end, String value) {
        return """
                <budget type="%d"><period-start iso-date="%s"/><period-end iso-date="%s"/>%s</budget>
                """.formatted(type, start, end, value);
    }

    private static String eur(String amount) {
        return "<value value-date=\"2020-05-05\">" + amount + "</value>";
    }

    @Test
    void an_activity_is_a_project_with_its_facts() {
        var project = mapped("""
                <title><narrative>A  path
                   in the woods</narrative><narrative xml:lang="et">Rada metsas</narrative></title>
                <description type="1"><narrative>Long.</narrative></description>
                <description type="2"><narrative>To arrive.</narrative></description>
                <participating-org role="1" ref="XX-9"><narrative>The Fund</narrative></participating-org>
                <participating-org role="4"><narrative>We</narrative></participating-org>
                <activity-status code="3"/>
                <activity-date type="1" iso-date="2020-01-01"/><activity-date type="2" iso-date="2020-02-01"/>
                <activity-date type="3" iso-date="2019-12-31"/>
                """).project();

        assertThat(project.identifier()).isEqualTo("XX-1");
        assertThat(project.title()).isEqualTo("Rada metsas");
        assertThat(project.aim()).isEqualTo("Long.\n\nTo arrive.");
        assertThat(project.status()).isEqualTo(ProjectStatus.FINALISATION);
        assertThat(project.periodStart()).isEqualTo(LocalDate.of(2020, 1, 1));
        assertThat(project.actualStart()).isEqualTo(LocalDate.of(2020, 2, 1));
        assertThat(project.periodEnd()).isEqualTo(LocalDate.of(2019, 12, 31));
        assertThat(project.actualEnd()).isNull();
        assertThat(project.funder()).isEqualTo("The Fund");
        assertThat(project.participants())
                .containsExactly(
                        new Participant(Participant.Part.FUNDING, "The Fund", "XX-9"),
                        new Participant(Participant.Part.IMPLEMENTING, "We", null));
    }

    @Test
    void what_has_no_title_is_called_by_its_identifier() {
        assertThat(mapped("").project().title()).isEqualTo("XX-1");
    }

    @Test
    void an_original_and_a_revised_budget_of_the_same_days_and_currency_are_one_line() {
        var lines = mapped(budget(1, "2019-01-01", "2019-12-31", eur("10"))
                        + budget(1, "2019-01-01", "2019-12-31", eur("20"))
                        + budget(2, "2019-01-01", "2019-12-31", eur("11"))
                        + budget(
                                2,
                                "2019-01-01",
                                "2019-12-31",
                                "<value currency=\"USD\" value-date=\"2019-01-01\">7</value>")
                        + budget(2, "2020-04-01", "2021-03-31", eur("30")))
                .lines();

        assertThat(lines).extracting(ImportedLine::code).containsExactly("2019", "2019-2", "2019-3", "2020");
        assertThat(lines)
                .extracting(ImportedLine::original)
                .containsExactly(Money.euros("10.00"), Money.euros("20.00"), null, null);
        assertThat(lines)
                .extracting(ImportedLine::revised)
                .containsExactly(Money.euros("11.00"), null, Money.of("7.00", "USD"), Money.euros("30.00"));
        assertThat(lines.getLast().title()).isEqualTo("01.04.2020–31.03.2021");
    }

    @Test
    void a_budget_without_days_belongs_to_the_year_of_its_value() {
        var line = mapped("<budget>" + eur("10") + "</budget>").lines().getFirst();

        assertThat(line.year()).isEqualTo(2020);
        assertThat(line.title()).isEqualTo("2020");
    }

    @Test
    void entries_keep_sign_currency_date_and_who_was_paid() {
        var entries = mapped("""
                <transaction ref="T-1"><transaction-type code="3"/><transaction-date iso-date="2020-03-03"/>
                <value currency="USD" value-date="2020-03-01">-5.5</value>
                <provider-org><narrative>Giver</narrative></provider-org>
                <receiver-org><narrative>Taker</narrative></receiver-org></transaction>
                <transaction><transaction-type code="1"/><value value-date="2020-03-01">7</value>
                <description><narrative>Rent</narrative></description>
                <provider-org ref="XX-2"/></transaction>
                """).entries();

        assertThat(entries)
                .extracting(
                        ImportedEntry::kind,
                        ImportedEntry::amount,
                        ImportedEntry::date,
                        ImportedEntry::counterparty,
                        ImportedEntry::documentRef)
                .containsExactly(
                        tuple(
                                EntryKind.DISBURSEMENT,
                                Money.of("-5.50", "USD"),
                                LocalDate.of(2020, 3, 3),
                                "Taker",
                                "T-1"),
                        tuple(EntryKind.INCOMING_FUNDS, Money.euros("7.00"), LocalDate.of(2020, 3, 1), "XX-2", "Rent"));
    }

    @Test
    void the_project_has_the_currency_that_most_values_have() {
        var usd = "<value currency=\"USD\" value-date=\"2019-01-01\">7</value>";

        assertThat(mapped(budget(1, "2019-01-01", "2019-12-31", eur("1000"))
                                + budget(1, "2020-01-01", "2020-12-31", usd)
                                + budget(1, "2021-01-01", "2021-12-31", usd))
                        .project()
                        .currency())
                .isEqualTo("USD");
        assertThat(mapped("").project().currency()).isEqualTo("EUR");
    }

    @Test
    void every_indicator_of_a_result_is_a_goal_and_so_is_a_result_without_one() {
        var goals = mapped("""
                <result type="2"><title><narrative>Safer</narrative></title>
                  <indicator measure="2"><title><narrative>Share</narrative></title>
                    <baseline year="2018" value="1.50"/>
                    <period><period-start iso-date="2019-01-01"/><period-end iso-date="2019-12-31"/>
                      <target value="10"/><actual value="8.20"/></period>
                    <period><period-start iso-date="2020-01-01"/><period-end iso-date="2020-12-31"/>
                      <target value="200"/></period></indicator>
                  <indicator measure="5"><title><narrative>Story</narrative></title></indicator></result>
                <result type="1"><title><narrative>Leaflet</narrative></title></result>
                """).project().goals();

        assertThat(goals).hasSize(3);
        var share = goals.getFirst();
        assertThat(share.title()).isEqualTo("Safer");
        assertThat(share.kind()).isEqualTo(GoalKind.OUTCOME);
        assertThat(share.indicator())
                .isEqualTo(new Indicator(
                        "Share",
                        Measure.PERCENTAGE,
                        new BigDecimal("1.5"),
                        new BigDecimal("200"),
                        LocalDate.of(2020, 12, 31)));
        assertThat(share.values())
                .containsExactly(
                        new Value(LocalDate.of(2019, 1, 1), LocalDate.of(2019, 12, 31), new BigDecimal("8.2")));
        assertThat(goals.get(1).indicator().measure()).isEqualTo(Measure.QUALITATIVE);
        assertThat(goals.getLast().indicator().title()).isEqualTo("Leaflet");
        assertThat(goals.getLast().indicator().measure()).isEqualTo(Measure.QUALITATIVE);
    }

    @Test
    void what_does_not_fit_is_cut_and_told_where() {
        var long301 = "ä".repeat(301);
        var mapped = mapped("""
                <participating-org role="4"><narrative>%s</narrative></participating-org>
                <participating-org role="4"/>
                <result type="9"><title><narrative>R</narrative></title>
                <indicator measure="1"><title><narrative>%s</narrative></title><period><actual value="some"/></period>
                <period><actual value="5"/></period></indicator></result>
                """.formatted(long301, long301));

        assertThat(mapped.project().participants().getFirst().name()).isEqualTo("ä".repeat(300));
        assertThat(mapped.notes())
                .extracting(Finding::code)
                .containsExactly(
                        "import-text-cut",
                        "import-participant-unnamed",
                        "import-result-type-other",
                        "import-text-cut",
                        "import-indicator-not-numeric",
                        "import-indicator-undated",
                        "import-indicator-undated");
        assertThat(mapped.notes()).allSatisfy(note -> {
            assertThat(note.line()).isEqualTo(1);
            assertThat(note.path()).startsWith(PATH + "/");
        });
    }

    @Test
    void a_cut_leaves_no_half_character() {
        var notes = new Notes(1, PATH);

        assertThat(new Fitting(notes).cut("abc😀def", 4, "title")).isEqualTo("abc");
        assertThat(notes.all()).hasSize(1);
    }

    @Test
    void the_same_activity_gives_the_same_ids_and_its_second_occurrence_others() {
        var activity = activity(budget(1, "2019-01-01", "2019-12-31", eur("10")) + """
                <transaction><transaction-type code="3"/><value value-date="2020-03-01">7</value></transaction>
                <transaction><transaction-type code="3"/><value value-date="2020-03-01">7</value></transaction>
                """);
        var first = IatiMapping.map(activity, 1, PATH);
        var second = IatiMapping.map(activity, 2, PATH);

        assertThat(IatiMapping.map(activity, 1, PATH)).isEqualTo(first);
        assertThat(ids(first)).doesNotHaveDuplicates().doesNotContainAnyElementsOf(ids(second));
        assertThat(second.projectId()).isEqualTo(first.projectId());
        assertThat(second.lines().getFirst().code()).isEqualTo("2019/2");
    }

    @Test
    void a_very_long_activity_comes_in_several_commands() {
        var mapped = mapped(
                "<transaction><transaction-type code=\"3\"/><value value-date=\"2020-03-01\">7</value></transaction>"
                        .repeat(2 * MappedActivity.MOST + 1));

        var commands = mapped.commands(IMPORT);

        assertThat(commands).hasSize(3).extracting(ImportProject::project).containsOnly(mapped.project());
        assertThat(commands.stream().flatMap(command -> command.entries().stream()))
                .isEqualTo(mapped.entries());
    }

    static Stream<String> files() {
        return Stream.of(
                "aiddata-timorleste-aims-v2.03.xml",
                "beis-ams-newton-GB-GOV-13-v2.03.xml",
                "beis-rae-gcrf-GB-GOV-13-v2.03.xml",
                "beis-rs-gcrf-GB-GOV-13-v2.03.xml",
                "finland-mfa-FI-3-v2.03.xml",
                "iom-XM-DAC-47066-v2.03.xml",
                "maec-indonesia-ES-DIR3-v2.01.xml",
                "multi-publisher-covid-dportal-v2.03-dirty.xml");
    }

    @ParameterizedTest
    @MethodSource("files")
    void nothing_of_a_published_file_is_lost_or_refused(String file) {
        var reading = Reading.of(OpenData.require("open/iati/" + file));
        var lines = new ArrayList<ImportedLine>();
        var entries = new ArrayList<ImportedEntry>();
        for (IatiActivity activity : reading.activities()) {
            for (ImportProject command : IatiMapping.map(activity, 1, PATH).commands(IMPORT)) {
                assertThat(Shape.errors(command)).isEmpty();
                lines.addAll(command.lines());
                entries.addAll(command.entries());
            }
        }

        assertThat(sums(Stream.concat(
                        lines.stream()
                                .flatMap(line ->
                                        Stream.ofNullable(line.original()).map(money -> "1/" + money)),
                        lines.stream()
                                .flatMap(line ->
                                        Stream.ofNullable(line.revised()).map(money -> "2/" + money)))))
                .isEqualTo(sums(reading.activities().stream()
                        .flatMap(activity -> activity.budgets().stream())
                        .map(budget -> budget.type().code() + "/"
                                + budget.value().amount() + " " + budget.value().currency())));
        assertThat(sums(entries.stream().map(entry -> entry.kind().iatiCode() + "/" + entry.amount())))
                .isEqualTo(sums(reading.activities().stream()
                        .flatMap(activity -> activity.transactions().stream())
                        .map(transaction -> transaction.type().code() + "/"
                                + transaction.value().amount() + " "
                                + transaction.value().currency())));
        assertThat(lines).extracting(ImportedLine::lineId).doesNotHaveDuplicates();
        assertThat(entries).extracting(ImportedEntry::entryId).doesNotHaveDuplicates();
    }

    /** Every amount as often as it occurs: equal where counts and sums are. */
    private static Map<String, Long> sums(Stream<String> amounts) {
        return amounts.collect(Collectors.groupingBy(amount -> amount, TreeMap::new, Collectors.counting()));
    }

    private static List<Object> ids(MappedActivity mapped) {
        return Stream.<Object>concat(
                        mapped.lines().stream().map(ImportedLine::lineId),
                        mapped.entries().stream().map(ImportedEntry::entryId))
                .toList();
    }
}
