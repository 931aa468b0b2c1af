package ee.rada.web.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.rada.kernel.Money;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.budgets.BudgetCommand.SetOriginalBudget;
import ee.rada.kernel.projects.ProjectCommand.RecordActivity;
import ee.rada.web.commands.CommandShape;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class FormJsonTest {

    private static final String ID = UUID.randomUUID().toString();

    @Test
    void days_and_numbers_are_taken_as_people_write_them() {
        var command = (RecordActivity) read(
                "record-activity",
                Map.of(
                        "projectId", ID,
                        "activityId", ID,
                        "recordId", ID,
                        "workDate", "5.3.2026",
                        "description", " Koolituspäev\r\nTallinnas ",
                        "percentComplete", "40",
                        "hours", "7,5"));

        assertThat(command.workDate()).isEqualTo(LocalDate.of(2026, 3, 5));
        assertThat(command.description()).isEqualTo("Koolituspäev\nTallinnas");
        assertThat(command.hours()).isEqualByComparingTo("7.5");
        assertThat(command.participants()).isNull();
        assertThat(command.evidence()).isNull();
    }

    @Test
    void a_day_that_the_calendar_does_not_have_never_becomes_another_one() {
        assertThat(FormJson.day("28.02.2027")).isEqualTo("2027-02-28");
        assertThat(FormJson.day("31.02.2027")).isEqualTo("31.02.2027");
    }

    @Test
    void rows_that_were_left_empty_do_not_count() {
        var command = (SetOriginalBudget) read(
                "set-original-budget",
                Map.of(
                        "projectId", ID,
                        "lines[0].lineId", ID,
                        "lines[2].lineId", ID,
                        "lines[2].code", "KOOL",
                        "lines[2].title", "Koolitus",
                        "lines[2].year", "2026",
                        "lines[2].amount", "1 234,50"));

        assertThat(command.lines()).hasSize(1);
        assertThat(command.lines().getFirst().amount()).isEqualTo(Money.euros("1234.50"));
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_and_found_in_the_form() {
        var json = json(
                "set-original-budget",
                Map.of("projectId", ID, "lines[7].lineId", ID, "lines[7].code", "A", "lines[7].amount", "1.234"));

        assertThatThrownBy(json::command)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refused -> assertThat(refused.errors().stream()
                                        .map(error -> json.nameOf(error.pointer()) + " " + error.code()))
                                .containsExactlyInAnyOrder(
                                        "lines[7].amount ambiguous-number",
                                        "lines[7].title required",
                                        "lines[7].year required"));
    }

    @Test
    void a_list_without_which_the_command_makes_no_sense_must_have_a_row() {
        var json = json("set-original-budget", Map.of("projectId", ID));

        assertThatThrownBy(json::command)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refused -> assertThat(
                                        json.nameOf(refused.errors().getFirst().pointer()))
                                .isEqualTo("lines"));
    }

    @Test
    void a_row_more_or_less_keeps_what_was_entered() {
        var entered = new Entered(Map.of("lines[0].code", "A", "lines[4].code", "B"));

        assertThat(Rows.changed(entered.with("_add", "lines")).rows("lines")).containsExactly(0, 4, 5);
        assertThat(Rows.changed(entered.with("_remove", "lines[0]")).rows("lines"))
                .containsExactly(4);
    }

    private static Object read(String command, Map<String, String> values) {
        return json(command, values).command();
    }

    private static FormJson json(String command, Map<String, String> values) {
        return new FormJson(CommandShape.named(command), new Entered(new HashMap<>(values)));
    }
}
