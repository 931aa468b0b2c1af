package ee.rada.web.commands;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import ee.rada.kernel.FieldError;
import ee.rada.kernel.Money;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.Region;
import ee.rada.kernel.budgets.BudgetCommand.RecordExpenditure;
import ee.rada.kernel.budgets.BudgetCommand.SetOriginalBudget;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.cases.CaseCommand.RecordSession;
import ee.rada.kernel.planchanges.PlanChangeCommand.DraftPlanChange;
import ee.rada.kernel.planchanges.PlanChangeItem.AmendLine;
import ee.rada.kernel.planchanges.PlanChangeItem.MoveActivity;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.ProjectCommand.AddPlannedActivity;
import ee.rada.kernel.projects.ProjectCommand.RecordActivity;
import ee.rada.kernel.projects.ProjectCommand.SubmitProjectForApproval;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonBinderTest {

    private static final String ID = "6f1c1d9e-7b3a-4c2f-9f57-3f1b2c4d5e6f";

    @Test
    void a_command_is_read_with_every_kind_of_field() {
        var read = read(AddPlannedActivity.class, activity("\"1000.50\"", "\"EUR\"", "\"Põhja\"", "2.5"));

        assertThat(read.projectId().value()).hasToString(ID);
        assertThat(read.start()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(read.region()).isEqualTo(Region.of("POHJA"));
        assertThat(read.plannedCost()).isEqualTo(Money.euros("1000.50"));
        assertThat(read.weight()).isEqualTo(new BigDecimal("2.5"));
        assertThat(read.milestone()).isFalse();
        assertThat(read.responsiblePostId()).isNull();
    }

    @Test
    void decimals_may_be_strings_or_numbers() {
        assertThat(read(AddPlannedActivity.class, activity("\"1\"", "\"EUR\"", "\"IDA\"", "\"0.1\""))
                        .weight())
                .isEqualTo(new BigDecimal("0.1"));
        assertThat(read(AddPlannedActivity.class, activity("\"1\"", "\"EUR\"", "\"IDA\"", "1e2"))
                        .weight())
                .isEqualByComparingTo("100");
    }

    @Test
    void a_moment_is_read_with_its_offset_and_kept_to_the_microsecond() {
        assertThat(read(RecordSession.class, session("2026-06-15T10:00:00.123456789+03:00"))
                        .at())
                .isEqualTo(Instant.parse("2026-06-15T07:00:00.123456Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-15T10:00:00, not-a-time",
        "2026-06-15, not-a-time",
        "2026-02-30T10:00:00Z, not-a-time",
        "0999-06-15T10:00:00Z, out-of-range"
    })
    void a_moment_that_is_another_one_elsewhere_is_none(String text, String code) {
        assertThat(refusal(RecordSession.class, session(text)).errors())
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(tuple("/at", code));
    }

    private static String session(String at) {
        return """
                {"caseId":"%s","sessionId":"%s","at":"%s","channel":"PHONE","durationMin":30}
                """.formatted(ID, ID, at);
    }

    @Test
    void everything_that_is_wrong_comes_back_at_once() {
        var refusal = refusal(RecordActivity.class, """
                {"projectId":"x","activityId":"%s","recordId":"%s","workDate":"2026-02-30","percentComplete":"50",
                 "hours":true,"evidence":[{"title":"a","sha256":"zz"},null],"surprise":1}
                """.formatted(ID, ID));

        assertThat(refusal.code()).isEqualTo(ProblemCode.VALIDATION);
        assertThat(refusal.errors().stream().map(error -> error.pointer() + " " + error.code()))
                .containsExactlyInAnyOrder(
                        "/surprise unknown-field",
                        "/projectId not-an-id",
                        "/workDate not-a-date",
                        "/percentComplete not-whole",
                        "/hours not-text",
                        "/evidence/1 required",
                        "/description required",
                        "/evidence/0/sha256 too-short");
    }

    @Test
    void an_item_is_the_record_that_its_kind_names() {
        var read = read(DraftPlanChange.class, draft("""
                {"kind":"MoveActivity","activityId":"%s","newStart":"2026-03-01","newEnd":"2026-03-31"},
                {"kind":"AmendLine","lineId":"%s","year":2026,"newAmount":{"amount":"5.00","currency":"EUR"}}
                """.formatted(ID, ID)));

        assertThat(read.items())
                .containsExactly(
                        new MoveActivity(
                                ActivityId.fromString(ID), LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31)),
                        new AmendLine(LineId.fromString(ID), 2026, Money.euros("5")));
    }

    @Test
    void items_of_all_kinds_are_read_to_the_end_whatever_is_wrong_with_the_first() {
        var refusal = refusal(DraftPlanChange.class, draft("""
                {"kind":"MoveActivity","activityId":"x","newStart":"2026-03-01"},
                {"kind":"DropActivity","activityId":"%s"},
                {"activityId":"%s"},
                {"kind":7},
                null,
                "CloseLine",
                {"kind":"AddLine","lineId":"%s","code":"","title":"Travel","year":1066,"amount":{"amount":"1.001","currency":"EUR"},"surprise":1}
                """.formatted(ID, ID, ID)));

        assertThat(refusal.errors().stream().map(error -> error.pointer() + " " + error.code()))
                .containsExactlyInAnyOrder(
                        "/items/0/activityId not-an-id",
                        "/items/0/newEnd required",
                        "/items/1/kind not-allowed",
                        "/items/2/kind required",
                        "/items/3/kind not-text",
                        "/items/4 required",
                        "/items/5 not-an-object",
                        "/items/6/code required",
                        "/items/6/year out-of-range",
                        "/items/6/amount money-scale",
                        "/items/6/surprise unknown-field");
        assertThat(refusal.errors().stream().filter(error -> error.pointer().equals("/items/1/kind")))
                .singleElement()
                .satisfies(error -> assertThat(String.valueOf(error.args().get("allowed")))
                        .startsWith("MoveActivity, AddActivity, ")
                        .endsWith(", ExtendProject"));
    }

    private static String draft(String items) {
        return """
                {"proposalId":"%s","projectId":"%s","title":"Later","rationale":"Because.","items":[%s]}
                """.formatted(ID, ID, items);
    }

    @Test
    void a_missing_number_is_not_nought() {
        assertThat(errors(RecordActivity.class, "{}")).contains("/percentComplete required", "/workDate required");
    }

    @Test
    void what_is_optional_may_be_missing_or_null() {
        assertThat(read(SubmitProjectForApproval.class, "{\"projectId\":\"%s\"}".formatted(ID))
                        .projectId()
                        .value())
                .hasToString(ID);
        assertThat(read(RecordExpenditure.class, """
                {"projectId":"%1$s","entryId":"%1$s","lineId":"%1$s","amount":{"amount":"1.00","currency":"EUR"},
                 "date":"2026-01-01","documentRef":"A 1","commitmentId":null}
                """.formatted(ID)).commitmentId())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "1000.005"  | money-scale
            "1000.000"  | money-scale
            "1.000,50"  | ambiguous-number
            "1 000.50"  | ambiguous-number
            "1,5"       | ambiguous-number
            "10000000000000.00" | out-of-range
            "12345678901234567890123456789012345678901" | out-of-range
            "1.12345678901234567890123456789012345678901" | money-scale
            """)
    void money_that_is_wrong_in_one_way_is_refused_with_that_code(String amount, String code) {
        var refusal = refusal(AddPlannedActivity.class, activity(amount, "\"EUR\"", "\"IDA\"", "1"));

        assertThat(refusal.code().code()).isEqualTo(code);
        assertThat(refusal.errors()).extracting(FieldError::pointer).containsExactly("/plannedCost");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1000.50    | not-text
            "NaN"      | not-a-number
            "1e3"      | not-a-number
            ""         | not-a-number
            null       | required
            """)
    void money_that_is_no_amount_is_refused(String amount, String code) {
        assertThat(errors(AddPlannedActivity.class, activity(amount, "\"EUR\"", "\"IDA\"", "1")))
                .containsExactly("/plannedCost " + code);
    }

    @Test
    void a_currency_has_three_capital_letters() {
        var refusal = refusal(AddPlannedActivity.class, activity("\"1\"", "\"eur\"", "\"IDA\"", "1"));

        assertThat(refusal.code()).isEqualTo(ProblemCode.CURRENCY_NOT_SUPPORTED);
        assertThat(refusal.errors()).extracting(FieldError::pointer).containsExactly("/plannedCost/currency");
    }

    @Test
    void what_cannot_be_a_region_has_its_own_code() {
        assertThat(refusal(AddPlannedActivity.class, activity("\"1\"", "\"EUR\"", "\"8\"", "1"))
                        .code())
                .isEqualTo(ProblemCode.UNKNOWN_REGION);
    }

    @Test
    void a_number_too_long_to_be_written_out_is_refused_quickly() {
        assertThat(errors(AddPlannedActivity.class, activity("\"1\"", "\"EUR\"", "\"IDA\"", "1e999999999")))
                .containsExactly("/weight out-of-range");
        assertThat(errors(AddPlannedActivity.class, activity("\"1\"", "\"EUR\"", "\"IDA\"", "1234567890.123456")))
                .containsExactly("/weight out-of-range");
    }

    @Test
    void texts_are_normalised_and_hold_no_control_characters() {
        assertThat(read(AddPlannedActivity.class, activity("\"1\"", "\"EUR\"", "\"IDA\"", "1", "O\\u0303hk"))
                        .title())
                .isEqualTo("Õhk");
        assertThat(errors(AddPlannedActivity.class, activity("\"1\"", "\"EUR\"", "\"IDA\"", "1", "a\\u0000b")))
                .containsExactly("/title control-character");
        assertThat(errors(AddPlannedActivity.class, activity("\"1\"", "\"EUR\"", "\"IDA\"", "1", "a\\ud800b")))
                .containsExactly("/title control-character");
    }

    @Test
    void errors_in_a_list_point_at_their_row() {
        assertThat(errors(SetOriginalBudget.class, """
                {"projectId":"%s","lines":[7,{"lineId":"%s","code":"1","title":"t","year":1800,
                 "amount":{"amount":"1","currency":"EUR","tax":"1"}}]}
                """.formatted(ID, ID)))
                .containsExactlyInAnyOrder(
                        "/lines/0 not-an-object", "/lines/1/amount/tax unknown-field", "/lines/1/year out-of-range");
    }

    @Test
    void every_command_has_a_shape_that_can_be_read() {
        for (CommandShape shape : CommandShape.all()) {
            assertThatExceptionOfType(Refusal.class)
                    .as(shape.name())
                    .isThrownBy(() -> read(shape.type().asSubclass(Record.class), "{}"));
        }
    }

    @Test
    void no_command_has_a_field_that_json_cannot_say() {
        assertThat(CommandShape.all())
                .allSatisfy(shape -> assertThat(shape.fields())
                        .extracting(RecordShape.Field::kind)
                        .noneMatch(Kind.Open.class::isInstance));
    }

    private static String activity(String amount, String currency, String region, String weight) {
        return activity(amount, currency, region, weight, "Koolitus");
    }

    private static String activity(String amount, String currency, String region, String weight, String title) {
        return """
                {"projectId":"%1$s","activityId":"%1$s","code":"T1","title":"%6$s","start":"2026-01-01","end":"2026-02-01",
                 "region":%4$s,"plannedCost":{"amount":%2$s,"currency":%3$s},"weight":%5$s,"expectedOutput":"Valmis"}
                """.formatted(ID, amount, currency, region, weight, title);
    }

    private static <T extends Record> T read(Class<T> type, String json) {
        return JsonBinder.read(type, StrictJson.read(json.getBytes(UTF_8)));
    }

    private static Refusal refusal(Class<? extends Record> type, String json) {
        return catchThrowableOfType(Refusal.class, () -> read(type, json));
    }

    private static List<String> errors(Class<? extends Record> type, String json) {
        return refusal(type, json).errors().stream()
                .map(error -> error.pointer() + " " + error.code())
                .collect(Collectors.toList());
    }
}
