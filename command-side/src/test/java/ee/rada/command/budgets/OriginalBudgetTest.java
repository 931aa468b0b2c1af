package ee.rada.command.budgets;

import static ee.rada.command.Acting.as;
import static ee.rada.command.Cast.SERVICE_HEAD;
import static ee.rada.command.Decisions.desk;
import static ee.rada.command.Happened.LINE;
import static ee.rada.command.Happened.OTHER_LINE;
import static ee.rada.command.Happened.PROJECT;
import static ee.rada.command.Happened.draft;
import static ee.rada.command.Happened.plannedActivityAdded;
import static ee.rada.command.Happened.submitted;
import static ee.rada.kernel.ProblemCode.AMOUNT_NOT_POSITIVE;
import static ee.rada.kernel.ProblemCode.CURRENCY_NOT_SUPPORTED;
import static ee.rada.kernel.ProblemCode.DUPLICATE_CODE;
import static ee.rada.kernel.ProblemCode.ILLEGAL_TRANSITION;
import static ee.rada.kernel.ProblemCode.NOT_FOUND;
import static ee.rada.kernel.ProblemCode.VALIDATION;

import ee.rada.command.Decisions;
import ee.rada.kernel.Money;
import ee.rada.kernel.Region;
import ee.rada.kernel.budgets.BudgetCommand.SetOriginalBudget;
import ee.rada.kernel.budgets.BudgetEvent.OriginalBudgetSet;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.ProjectId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Domain model 3.1: how the budget of a draft is set. */
class OriginalBudgetTest {

    private final Decisions draft = desk().given(draft());

    @Test
    void setting_the_budget_again_replaces_it() {
        draft.when(as(SERVICE_HEAD), set(line(OTHER_LINE, "2", 2026, "1.00", Money.EUR)))
                .expectEvents(new OriginalBudgetSet(
                        PROJECT,
                        List.of(new OriginalBudgetSet.Line(OTHER_LINE, "2", "Rooms", 2026, Money.euros("1.00")))));
    }

    @Test
    void a_line_is_named_once_and_a_code_once_a_year() {
        var first = line(LINE, "1", 2026, "1.00", Money.EUR);

        draft.when(as(SERVICE_HEAD), set(first, line(OTHER_LINE, "1", 2026, "1.00", Money.EUR)))
                .expectRefusal(DUPLICATE_CODE, "/lines/1/code");
        draft.when(as(SERVICE_HEAD), set(first, line(LINE, "2", 2026, "1.00", Money.EUR)))
                .expectRefusal(DUPLICATE_CODE, "/lines/1/lineId");
        draft.when(as(SERVICE_HEAD), set(first, line(OTHER_LINE, "1", 2027, "1.00", Money.EUR)))
                .expectEvents(new OriginalBudgetSet(
                        PROJECT,
                        List.of(
                                new OriginalBudgetSet.Line(LINE, "1", "Rooms", 2026, Money.euros("1.00")),
                                new OriginalBudgetSet.Line(OTHER_LINE, "1", "Rooms", 2027, Money.euros("1.00")))));
    }

    @Test
    void a_line_is_above_zero_in_the_projects_currency() {
        draft.when(as(SERVICE_HEAD), set(line(LINE, "1", 2026, "0.00", Money.EUR)))
                .expectRefusal(AMOUNT_NOT_POSITIVE, "/lines/0/amount");
        draft.when(as(SERVICE_HEAD), set(line(LINE, "1", 2026, "-0.01", Money.EUR)))
                .expectRefusal(AMOUNT_NOT_POSITIVE, "/lines/0/amount");
        draft.when(as(SERVICE_HEAD), set(line(LINE, "1", 2026, "1.00", "USD")))
                .expectRefusal(CURRENCY_NOT_SUPPORTED, "/lines/0/amount/currency", Map.of("currency", "EUR"));
    }

    @Test
    void a_budget_has_a_line() {
        draft.when(as(SERVICE_HEAD), set()).expectRefusal(VALIDATION, "/lines");
    }

    @Test
    void a_line_that_an_activity_is_paid_from_is_not_left_out() {
        draft.given(plannedActivityAdded(ActivityId.random(), "4", Region.ALL, LINE))
                .when(as(SERVICE_HEAD), set(line(OTHER_LINE, "2", 2026, "1.00", Money.EUR)))
                .expectRefusal(NOT_FOUND, "/lines", Map.of("lineId", LINE));
    }

    @Test
    void an_approved_budget_is_not_set_but_amended() {
        var command = set(line(LINE, "1", 2026, "1.00", Money.EUR));

        desk().given(submitted())
                .when(as(SERVICE_HEAD), command)
                .expectRefusal(ILLEGAL_TRANSITION, Map.of("state", "SUBMITTED"));
        desk().when(as(SERVICE_HEAD), new SetOriginalBudget(new ProjectId(UUID.randomUUID()), command.lines()))
                .expectRefusal(NOT_FOUND, "/projectId");
    }

    private static SetOriginalBudget set(SetOriginalBudget.Line... lines) {
        return new SetOriginalBudget(PROJECT, List.of(lines));
    }

    private static SetOriginalBudget.Line line(LineId id, String code, int year, String amount, String currency) {
        return new SetOriginalBudget.Line(id, code, "Rooms", year, Money.of(amount, currency));
    }
}
