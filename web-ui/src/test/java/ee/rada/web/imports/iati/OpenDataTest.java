package ee.rada.web.imports.iati;

import static ee.rada.web.imports.iati.IatiProblem.Code.ATTRIBUTE_MISSING;
import static ee.rada.web.imports.iati.IatiProblem.Code.ATTRIBUTE_UNKNOWN;
import static ee.rada.web.imports.iati.IatiProblem.Code.DATE_INVALID;
import static ee.rada.web.imports.iati.IatiProblem.Code.TEXT_STRAY;
import static ee.rada.web.imports.iati.IatiProblem.Code.VALUE_NOT_NUMERIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ee.rada.web.imports.iati.IatiRefusal.Reason;
import ee.rada.web.imports.iati.IatiTotals.Total;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What eight real publishers sent, against totals that an independent script took of it. */
final class OpenDataTest {

    private static final String DIRTY = "multi-publisher-covid-dportal-v2.03-dirty.xml";
    private static final BigDecimal HALF_A_CENT = new BigDecimal("0.005");

    @ParameterizedTest
    @MethodSource("ee.rada.web.imports.iati.OpenData#iatiFiles")
    void counts_and_sums_are_those_of_the_file(String file) throws IOException {
        var expected = expected(file);
        var reading = Reading.of(OpenData.require("open/iati/" + file));

        assertThat(reading.summary().version())
                .isEqualTo(expected.get("iati_version").asString());
        assertThat(reading.summary().activities())
                .isEqualTo(expected.get("activities").asInt());
        assertThat(reading.summary().rejected()).isZero();
        assertThat(reading.problems(VALUE_NOT_NUMERIC))
                .hasSize(expected.get("values_not_numeric").asInt());
        assertThat(statuses(reading)).isEqualTo(numbers(expected.get("status")));
        compare(reading.totals().budgets(), expected, "budget");
        compare(reading.totals().transactions(), expected, "transaction");
    }

    private static void compare(Map<String, Total> totals, JsonNode expected, String what) {
        var counts = numbers(expected.get(what + "_count"));
        assertThat(totals.keySet()).isEqualTo(counts.keySet());
        var sums = sums(expected.get(what + "_sum_by_type_currency"));
        totals.forEach((key, total) -> {
            assertThat(total.count()).as(key).isEqualTo(counts.get(key));
            assertThat(total.sum())
                    .as(key)
                    .isCloseTo(sums.get(key), within(HALF_A_CENT.multiply(BigDecimal.valueOf(total.count()))));
        });
    }

    @ParameterizedTest
    @MethodSource("ee.rada.web.imports.iati.OpenData#iatiFiles")
    void every_budget_and_transaction_has_its_own_key_and_keeps_it(String file) {
        var path = OpenData.require("open/iati/" + file);

        var keys = keys(Reading.of(path)).toList();

        assertThat(keys).doesNotHaveDuplicates().isNotEmpty();
        assertThat(keys(Reading.of(path)).toList()).isEqualTo(keys);
    }

    private static Stream<String> keys(Reading reading) {
        return reading.activities().stream()
                .flatMap(activity -> Stream.of(
                                activity.budgets().stream().map(IatiActivity.Budget::key),
                                activity.transactions().stream().map(IatiActivity.Transaction::key),
                                activity.plannedDisbursements().stream().map(IatiActivity.PlannedDisbursement::key))
                        .flatMap(each -> each));
    }

    @Test
    void the_dirty_file_tells_each_of_its_faults_by_line() {
        var reading = Reading.of(OpenData.require("open/iati/" + DIRTY));

        assertThat(reading.problems(DATE_INVALID)).hasSize(21).anySatisfy(problem -> {
            assertThat(problem.args()).containsExactly("iso-date", "202160450");
            assertThat(problem.path())
                    .matches("/iati-activities/iati-activity\\[\\d+]/transaction\\[\\d+]/transaction-date");
        });
        assertThat(reading.problems(ATTRIBUTE_UNKNOWN))
                .extracting(problem ->
                        problem.args().getFirst() + " " + problem.args().get(1))
                .contains(
                        "country-budget-items/budget-item/@vocabulary 107",
                        "iati-activity/transaction/@provider-activity-id 27",
                        "iati-activity/participating-org/@provider-activity-id 12");
        assertThat(reading.problems(TEXT_STRAY))
                .extracting(problem ->
                        problem.args().getFirst() + " " + problem.args().get(1))
                .containsExactly("transaction/transaction-type 21", "transaction/transaction-date 21");
        assertThat(reading.problems(ATTRIBUTE_MISSING))
                .extracting(problem -> problem.path().replaceAll("\\[\\d+]", "") + "/@"
                        + problem.args().getFirst())
                .containsOnly(
                        "/iati-activities/iati-activity/transaction/transaction-type/@code",
                        "/iati-activities/iati-activity/sector/@code",
                        "/iati-activities/iati-activity/activity-date/@iso-date",
                        "/iati-activities/iati-activity/other-identifier/@ref")
                .hasSize(21 + 1 + 2 + 9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dfid-GB-1-273-activities-v1.02-original-and-revised.xml"})
    void version_1_is_refused(String file) {
        var path = OpenData.require("open/iati/" + file);

        assertThatThrownBy(() -> Reading.of(path))
                .isInstanceOfSatisfying(
                        IatiRefusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(Reason.VERSION_UNSUPPORTED));
    }

    private static JsonNode expected(String file) throws IOException {
        var all = JsonMapper.shared().readTree(Files.readString(OpenData.require("open/EXPECTED.json")));
        return all.get("iati/" + file);
    }

    private static Map<String, Integer> statuses(Reading reading) {
        var statuses = new TreeMap<String, Integer>();
        reading.activities().forEach(activity -> {
            if (activity.status() != null) statuses.merge(activity.status().code(), 1, Integer::sum);
        });
        return statuses;
    }

    /** A budget without a type counts as type 1. */
    private static Map<String, Integer> numbers(JsonNode byType) {
        var numbers = new TreeMap<String, Integer>();
        byType.properties()
                .forEach(entry -> numbers.merge(
                        entry.getKey().replace("(default)", ""),
                        entry.getValue().asInt(),
                        Integer::sum));
        return numbers;
    }

    private static Map<String, BigDecimal> sums(JsonNode byType) {
        var sums = new TreeMap<String, BigDecimal>();
        byType.properties()
                .forEach(entry -> sums.merge(
                        entry.getKey().replace("(default)", ""),
                        new BigDecimal(entry.getValue().asString()),
                        BigDecimal::add));
        return sums;
    }
}
