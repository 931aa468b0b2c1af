package ee.rada.command.planchanges;

import static ee.rada.command.Acting.as;
import static ee.rada.command.Cast.SERVICE_HEAD;
import static ee.rada.command.Cast.WORKER_POHJA;
import static ee.rada.command.Decisions.desk;
import static ee.rada.command.Happened.ENTRY;
import static ee.rada.command.Happened.LINE;
import static ee.rada.command.Happened.OTHER_LINE;
import static ee.rada.command.Happened.PROJECT;
import static ee.rada.command.Happened.and;
import static ee.rada.command.Happened.approved;
import static ee.rada.command.Happened.day;
import static ee.rada.command.Happened.expenditureRecorded;
import static ee.rada.command.Happened.finalising;
import static ee.rada.command.Happened.fundsCommitted;
import static ee.rada.command.Happened.running;
import static ee.rada.command.Happened.submitted;
import static ee.rada.command.planchanges.Proposals.PROPOSAL;
import static ee.rada.command.planchanges.Proposals.RATIONALE;
import static ee.rada.command.planchanges.Proposals.THREE_STEPS;
import static ee.rada.command.planchanges.Proposals.TWO_STEPS;
import static ee.rada.command.planchanges.Proposals.amendBudget;
import static ee.rada.command.planchanges.Proposals.drafted;
import static ee.rada.command.planchanges.Proposals.impact;
import static ee.rada.command.planchanges.Proposals.increase;
import static ee.rada.command.planchanges.Proposals.increaseImpact;
import static ee.rada.command.planchanges.Proposals.line;
import static ee.rada.command.planchanges.Proposals.reallocation;
import static ee.rada.command.planchanges.Proposals.reallocationImpact;
import static ee.rada.command.planchanges.Proposals.reallocationSubmitted;
import static ee.rada.kernel.Money.euros;
import static ee.rada.kernel.ProblemCode.AMOUNT_NOT_POSITIVE;
import static ee.rada.kernel.ProblemCode.BELOW_COMMITTED;
import static ee.rada.kernel.ProblemCode.CURRENCY_NOT_SUPPORTED;
import static ee.rada.kernel.ProblemCode.DUPLICATE_CODE;
import static ee.rada.kernel.ProblemCode.ILLEGAL_TRANSITION;
import static ee.rada.kernel.ProblemCode.NOT_FOUND;
import static ee.rada.kernel.ProblemCode.NO_CHANGE;
import static ee.rada.kernel.ProblemCode.RATIONALE_TOO_SHORT;
import static ee.rada.kernel.ProblemCode.SUM_NOT_ZERO;

import ee.rada.command.Cast;
import ee.rada.command.Decisions;
import ee.rada.kernel.Event;
import ee.rada.kernel.Money;
import ee.rada.kernel.budgets.BudgetEvent.BudgetAmended;
import ee.rada.kernel.budgets.BudgetEvent.BudgetAmended.Amendment;
import ee.rada.kernel.budgets.BudgetEvent.BudgetImported;
import ee.rada.kernel.budgets.ImportedLine;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.imports.ImportId;
import ee.rada.kernel.planchanges.Impact;
import ee.rada.kernel.planchanges.PlanChangeCommand.AmendBudget;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeDrafted;
import ee.rada.kernel.planchanges.PlanChangeItem.AmendLine;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.projects.ProjectEvent.ProjectCancelled;
import ee.rada.kernel.projects.ProjectEvent.ProjectClosed;
import ee.rada.kernel.projects.ProjectEvent.ProjectSuspended;
import ee.rada.kernel.projects.ProjectId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Domain model 3.3: what a proposal to amend the budget must hold to when it is submitted. */
class AmendBudgetTest {

    private final Decisions desk = desk().given(running());

    @Test
    void moving_money_between_lines_needs_the_unit_head_and_finance() {
        desk.when(as(SERVICE_HEAD), amendBudget(true, line(LINE, "1100.00"), line(OTHER_LINE, "400.00")))
                .expectEvents(drafted(1, true, reallocation()), Proposals.submitted(reallocationImpact(), TWO_STEPS));
    }

    @Test
    void a_larger_total_needs_the_director_general_too() {
        desk.when(as(WORKER_POHJA), amendBudget(false, line(LINE, "1250.00")))
                .expectEvents(drafted(1, false, increase()), Proposals.submitted(increaseImpact(), THREE_STEPS));
    }

    @Test
    void a_smaller_total_does_not() {
        var impact = impact("1500.00", "500.00", new Impact.LineDelta(LINE, 2026, euros("1000.00"), euros("0.00")));

        desk.when(as(SERVICE_HEAD), amendBudget(false, line(LINE, "0.00")))
                .expectEvents(
                        drafted(1, false, List.of(new AmendLine(LINE, 2026, euros("0.00")))),
                        Proposals.submitted(impact, TWO_STEPS));
    }

    @Test
    void a_reallocation_adds_up_to_the_cent() {
        desk.when(as(SERVICE_HEAD), amendBudget(true, line(LINE, "900.00"), line(OTHER_LINE, "599.99")))
                .expectRefusal(SUM_NOT_ZERO, "/lines", Map.of("difference", euros("-0.01")));
    }

    @Test
    void a_line_is_not_amended_below_what_is_promised_and_spent() {
        var taken = desk.given(fundsCommitted("300.00"), expenditureRecorded(ENTRY, "150.00"));

        taken.when(as(SERVICE_HEAD), amendBudget(false, line(LINE, "449.99")))
                .expectRefusal(
                        BELOW_COMMITTED,
                        "/lines/0/amount",
                        Map.of("lineId", LINE, "minimum", euros("450.00"), "requested", euros("449.99")));
        taken.when(as(SERVICE_HEAD), amendBudget(false, line(LINE, "450.00")))
                .expectEvents(
                        drafted(1, false, List.of(new AmendLine(LINE, 2026, euros("450.00")))),
                        Proposals.submitted(
                                impact(
                                        "1500.00",
                                        "950.00",
                                        new Impact.LineDelta(LINE, 2026, euros("1000.00"), euros("450.00"))),
                                TWO_STEPS));
    }

    @Test
    void a_proposal_that_changes_nothing_is_none() {
        desk.when(as(SERVICE_HEAD), amendBudget(false)).expectRefusal(NO_CHANGE, "/lines");
        desk.when(as(SERVICE_HEAD), amendBudget(false, line(LINE, "1250.00"), line(OTHER_LINE, "500.00")))
                .expectRefusal(NO_CHANGE, "/lines/1/amount");
    }

    @Test
    void a_line_is_named_once() {
        desk.when(as(SERVICE_HEAD), amendBudget(false, line(LINE, "1250.00"), line(LINE, "1300.00")))
                .expectRefusal(DUPLICATE_CODE, "/lines/1/lineId");
    }

    @Test
    void only_a_line_of_the_budget_is_amended_in_its_own_year() {
        desk.when(as(SERVICE_HEAD), amendBudget(false, line(LineId.random(), "1250.00")))
                .expectRefusal(NOT_FOUND, "/lines/0/lineId");
        desk.when(as(SERVICE_HEAD), amendBudget(false, new AmendBudget.Line(LINE, 2027, euros("1250.00"))))
                .expectRefusal(NOT_FOUND, "/lines/0/year");
    }

    @Test
    void a_line_never_has_less_than_nothing() {
        desk.when(as(SERVICE_HEAD), amendBudget(false, line(LINE, "-0.01")))
                .expectRefusal(AMOUNT_NOT_POSITIVE, "/lines/0/amount");
    }

    @Test
    void a_line_keeps_its_currency() {
        desk.when(as(SERVICE_HEAD), amendBudget(false, line(LINE, Money.of("1250.00", "USD"))))
                .expectRefusal(CURRENCY_NOT_SUPPORTED, "/lines/0/amount/currency", Map.of("currency", "EUR"));
    }

    @Test
    void a_line_that_was_imported_in_another_currency_is_not_added_to_the_others() {
        var dollars = LineId.random();
        var found = new ImportedLine(dollars, "x", "x", 2026, null, null, Money.of("10.00", "USD"), null);

        desk.given(new BudgetImported(PROJECT, ImportId.random(), "EUR", List.of(found), List.of()))
                .when(
                        as(SERVICE_HEAD),
                        amendBudget(false, line(LINE, "1250.00"), line(dollars, Money.of("20.00", "USD"))))
                .expectRefusal(CURRENCY_NOT_SUPPORTED, "/lines/1/amount/currency", Map.of("currency", "EUR"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "                         ", "nineteen characters", "   nineteen characters   "})
    void a_rationale_is_given_and_says_something(String rationale) {
        desk.when(as(SERVICE_HEAD), amendBudget(rationale, false, line(LINE, "1250.00")))
                .expectRefusal(RATIONALE_TOO_SHORT, "/rationale", Map.of("min", 20));
    }

    @Test
    void twenty_characters_are_enough() {
        var items = List.of(line(LINE, "1250.00")).toArray(AmendBudget.Line[]::new);
        var rationale = "twenty characters ok";

        desk.when(as(SERVICE_HEAD), amendBudget(rationale, false, items))
                .expectEvents(
                        new PlanChangeDrafted(
                                PROPOSAL,
                                PROJECT,
                                1,
                                1,
                                "More for trainers",
                                rationale,
                                false,
                                increase(),
                                null,
                                null,
                                null,
                                null),
                        Proposals.submitted(increaseImpact(), THREE_STEPS));
    }

    @Test
    void an_id_names_one_proposal() {
        desk.given(reallocationSubmitted())
                .when(as(SERVICE_HEAD), amendBudget(false, line(LINE, "1250.00")))
                .expectRefusal(ILLEGAL_TRANSITION, "/proposalId", Map.of("state", "EXISTS"));
    }

    @Test
    void a_proposal_stands_on_the_budget_as_it_is_now() {
        var amended = new BudgetAmended(
                PROJECT,
                2,
                List.of(new Amendment(LINE, 2026, euros("1000.00"), euros("1200.00"))),
                ProposalId.random(),
                day("2026-06-01"),
                List.of(),
                List.of());
        var impact = impact("1700.00", "1750.00", new Impact.LineDelta(LINE, 2026, euros("1200.00"), euros("1250.00")));

        desk.given(amended)
                .when(as(SERVICE_HEAD), amendBudget(false, line(LINE, "1250.00")))
                .expectEvents(drafted(2, false, increase()), Proposals.submitted(impact, THREE_STEPS));
    }

    static List<List<Event>> withoutAnApprovedBudget() {
        return List.of(
                submitted(),
                and(approved(), new ProjectCancelled(PROJECT, "the grant was refused")),
                and(finalising(), new ProjectClosed(PROJECT, "6-3/2026/117", List.of())));
    }

    @ParameterizedTest
    @MethodSource("withoutAnApprovedBudget")
    void only_an_approved_budget_is_amended(List<Event> history) {
        desk().given(history)
                .when(as(SERVICE_HEAD), amendBudget(false, line(LINE, "1250.00")))
                .expectRefusal(ILLEGAL_TRANSITION);
    }

    static List<List<Event>> withAnApprovedBudget() {
        return List.of(
                approved(),
                running(),
                finalising(),
                and(running(), new ProjectSuspended(PROJECT, "x", day("2026-06-01"))));
    }

    @ParameterizedTest
    @MethodSource("withAnApprovedBudget")
    void and_that_until_the_project_is_closed(List<Event> history) {
        desk().given(history)
                .when(as(Cast.UNIT_HEAD), amendBudget(false, line(LINE, "1250.00")))
                .expectEvents(drafted(1, false, increase()), Proposals.submitted(increaseImpact(), THREE_STEPS));
    }

    @Test
    void the_project_must_be_there() {
        var nowhere = new AmendBudget(
                ProjectId.random(),
                PROPOSAL,
                "More for trainers",
                RATIONALE,
                day("2026-07-01"),
                null,
                List.of(line(LINE, "1250.00")));

        desk.when(as(SERVICE_HEAD), nowhere).expectRefusal(NOT_FOUND, "/projectId");
    }
}
