package ee.rada.command.planchanges;

import static ee.rada.command.Acting.as;
import static ee.rada.command.Cast.SERVICE_HEAD;
import static ee.rada.command.Decisions.desk;
import static ee.rada.command.Happened.COMMITMENT;
import static ee.rada.command.Happened.ENTRY;
import static ee.rada.command.Happened.EVERYWHERE;
import static ee.rada.command.Happened.IN_IDA;
import static ee.rada.command.Happened.IN_POHJA;
import static ee.rada.command.Happened.LINE;
import static ee.rada.command.Happened.OTHER_LINE;
import static ee.rada.command.Happened.PROJECT;
import static ee.rada.command.Happened.day;
import static ee.rada.command.Happened.expenditureRecorded;
import static ee.rada.command.Happened.fundsCommitted;
import static ee.rada.command.Happened.running;
import static ee.rada.command.planchanges.Proposals.NEW_ACTIVITY;
import static ee.rada.command.planchanges.Proposals.NEW_LINE;
import static ee.rada.command.planchanges.Proposals.PROPOSAL;
import static ee.rada.command.planchanges.Proposals.addActivity;
import static ee.rada.command.planchanges.Proposals.addLine;
import static ee.rada.command.planchanges.Proposals.drafted;
import static ee.rada.command.planchanges.Proposals.increase;
import static ee.rada.command.planchanges.Proposals.move;
import static ee.rada.command.planchanges.Proposals.planRevised;
import static ee.rada.command.planchanges.Proposals.runningWithFunder;
import static ee.rada.kernel.Money.euros;
import static ee.rada.kernel.ProblemCode.ACTIVITY_OUTSIDE_PROJECT;
import static ee.rada.kernel.ProblemCode.BELOW_COMMITTED;
import static ee.rada.kernel.ProblemCode.ILLEGAL_TRANSITION;
import static ee.rada.kernel.ProblemCode.NOT_FOUND;
import static ee.rada.kernel.ProblemCode.OUT_OF_RANGE;
import static ee.rada.kernel.ProblemCode.STALE_BASE;
import static ee.rada.kernel.ProblemCode.SUM_NOT_ZERO;
import static ee.rada.kernel.Role.DIRECTOR_GENERAL;
import static ee.rada.kernel.Role.FINANCE;
import static ee.rada.kernel.Role.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.command.Decisions;
import ee.rada.command.Outcome;
import ee.rada.kernel.Role;
import ee.rada.kernel.budgets.BudgetEvent.BudgetAmended;
import ee.rada.kernel.planchanges.PlanChangeCommand.SubmitPlanChange;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeSubmitted;
import ee.rada.kernel.planchanges.PlanChangeItem;
import ee.rada.kernel.planchanges.PlanChangeItem.AmendLine;
import ee.rada.kernel.planchanges.PlanChangeItem.CancelActivity;
import ee.rada.kernel.planchanges.PlanChangeItem.ChangeCost;
import ee.rada.kernel.planchanges.PlanChangeItem.ChangeOutput;
import ee.rada.kernel.planchanges.PlanChangeItem.CloseLine;
import ee.rada.kernel.planchanges.PlanChangeItem.ExtendProject;
import ee.rada.kernel.projects.PlanDifference.ActivityCancelled;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Domain model 3.3: what is submitted keeps every rule, and says whose approval it needs. */
class SubmittingTest {

    private static final SubmitPlanChange SUBMIT = new SubmitPlanChange(PROPOSAL, day("2026-07-01"));

    private final Decisions desk = desk().given(running());

    static Stream<Arguments> approvals() {
        return Stream.of(
                approvals("words only need the unit head", List.of(UNIT_HEAD), new ChangeOutput(IN_IDA, "Neighbours")),
                approvals("so do days", List.of(UNIT_HEAD), move(IN_IDA, "2026-04-01", "2026-10-31")),
                approvals("and what is taken off", List.of(UNIT_HEAD), new CancelActivity(IN_IDA)),
                approvals("and work that costs nothing", List.of(UNIT_HEAD), addActivity(NEW_ACTIVITY, "4", "0.00")),
                approvals(
                        "planned cost needs finance",
                        List.of(UNIT_HEAD, FINANCE),
                        new ChangeCost(IN_IDA, euros("99.00"))),
                approvals(
                        "so does work that costs", List.of(UNIT_HEAD, FINANCE), addActivity(NEW_ACTIVITY, "4", "1.00")),
                approvals(
                        "and a smaller line", List.of(UNIT_HEAD, FINANCE), new AmendLine(LINE, 2026, euros("999.00"))),
                approvals(
                        "a larger total needs the director general",
                        List.of(UNIT_HEAD, FINANCE, DIRECTOR_GENERAL),
                        addLine(NEW_LINE, "1.3", "0.01")),
                approvals(
                        "so does an end after the funding",
                        List.of(UNIT_HEAD, DIRECTOR_GENERAL),
                        new ExtendProject(day("2027-01-01"))),
                approvals("but not one inside it", List.of(UNIT_HEAD), new ExtendProject(day("2026-11-30"))));
    }

    private static Arguments approvals(String why, List<Role> expected, PlanChangeItem item) {
        return Arguments.of(why, expected, item);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("approvals")
    void whose_approval_it_needs(String why, List<Role> expected, PlanChangeItem item) {
        submitting(item)
                .expectEvent(
                        PlanChangeSubmitted.class,
                        submitted -> assertThat(submitted.requiredApprovals()).isEqualTo(expected));
    }

    @Test
    void what_is_submitted_breaks_no_rule_and_says_from_when() {
        submitting(increase().getFirst()).expectEvent(PlanChangeSubmitted.class, submitted -> {
            assertThat(submitted.impact().breaches()).isEmpty();
            assertThat(submitted.effectiveFrom()).isEqualTo(day("2026-07-01"));
            assertThat(submitted.funderDecides()).isFalse();
        });
    }

    @Test
    void a_change_holds_from_a_day_of_the_project() {
        submittingFrom("2025-12-31")
                .expectRefusal(
                        OUT_OF_RANGE, "/effectiveFrom", Map.of("from", day("2026-01-01"), "until", day("2026-12-31")));
        submittingFrom("2027-01-01").expectRefusal(OUT_OF_RANGE, "/effectiveFrom");
        submittingFrom("2026-01-01").expectEventsOf(PlanChangeSubmitted.class);
        submittingFrom("2026-12-31").expectEventsOf(PlanChangeSubmitted.class);
    }

    @Test
    void a_longer_project_may_change_from_a_day_that_it_will_have_then() {
        desk.given(drafted(List.of(new ExtendProject(day("2027-03-31")))))
                .when(as(SERVICE_HEAD), new SubmitPlanChange(PROPOSAL, day("2027-03-31")))
                .expectEventsOf(PlanChangeSubmitted.class);
    }

    @Test
    void after_its_end_or_before_its_start_a_project_may_change_from_today() {
        var given = desk.given(drafted(increase()));

        given.when(as(SERVICE_HEAD).on(day("2027-02-01")), new SubmitPlanChange(PROPOSAL, day("2027-02-01")))
                .expectEventsOf(PlanChangeSubmitted.class);
        given.when(as(SERVICE_HEAD).on(day("2025-12-01")), new SubmitPlanChange(PROPOSAL, day("2025-12-01")))
                .expectEventsOf(PlanChangeSubmitted.class);
    }

    @Test
    void new_work_is_not_paid_from_a_closed_line() {
        var closed = new BudgetAmended(
                PROJECT, 2, List.of(), Proposals.OTHER_PROPOSAL, day("2026-06-01"), List.of(), List.of(LINE));
        var onClosed = addActivity(NEW_ACTIVITY, "4", "0.00", LINE);

        desk().given(running())
                .given(closed, drafted(2, false, List.of(onClosed)))
                .when(as(SERVICE_HEAD), SUBMIT)
                .expectRefusal(ILLEGAL_TRANSITION, "/items/0/budgetLineId", Map.of("state", "CLOSED"));
        submitting(onClosed, new CloseLine(LINE), new AmendLine(LINE, 2026, euros("0.00")))
                .expectRefusal(ILLEGAL_TRANSITION, "/items/0/budgetLineId", Map.of("state", "CLOSED"));
    }

    @Test
    void an_activity_stays_inside_the_project() {
        submitting(move(IN_IDA, "2025-12-31", "2026-10-31"))
                .expectRefusal(ACTIVITY_OUTSIDE_PROJECT, "/items/0/newStart");
        submitting(move(IN_IDA, "2026-04-01", "2027-01-01")).expectRefusal(ACTIVITY_OUTSIDE_PROJECT, "/items/0/newEnd");
    }

    @Test
    void a_longer_project_has_room_for_what_the_same_proposal_moves_there() {
        submitting(move(IN_IDA, "2026-04-01", "2027-01-31"), new ExtendProject(day("2027-01-31")))
                .expectEvent(
                        PlanChangeSubmitted.class,
                        submitted -> assertThat(submitted.impact().endAfter()).isEqualTo(day("2027-01-31")));
    }

    @Test
    void a_shorter_project_still_has_room_for_all_that_is_planned() {
        var shorter = new ExtendProject(day("2026-09-29"));

        submitting(shorter).expectRefusal(ACTIVITY_OUTSIDE_PROJECT, "/items/0/newEnd", Map.of("activity", "1"));
        submitting(
                        shorter,
                        move(IN_POHJA, "2026-03-01", "2026-09-29"),
                        move(EVERYWHERE, "2026-03-01", "2026-09-29"),
                        new CancelActivity(IN_IDA))
                .expectEvent(
                        PlanChangeSubmitted.class,
                        submitted -> assertThat(submitted.impact().endAfter()).isEqualTo(day("2026-09-29")));
    }

    @Test
    void a_line_keeps_what_is_promised_and_spent() {
        desk.given(fundsCommitted(ENTRY, OTHER_LINE, "400.00"));

        submitting(new AmendLine(OTHER_LINE, 2026, euros("399.99")))
                .expectRefusal(
                        BELOW_COMMITTED,
                        "/items/0/newAmount",
                        Map.of("minimum", euros("400.00"), "requested", euros("399.99")));
    }

    /** Domain model § 14 no. 4. */
    @Test
    void a_reallocation_moves_money_to_the_cent() {
        reallocating(new AmendLine(LINE, 2026, euros("900.00")), new AmendLine(OTHER_LINE, 2026, euros("599.99")))
                .expectRefusal(SUM_NOT_ZERO, "/items", Map.of("difference", euros("-0.01")));
        reallocating(new AmendLine(LINE, 2026, euros("900.00")), addLine(NEW_LINE, "1.3", "100.00"))
                .expectEvent(
                        PlanChangeSubmitted.class,
                        submitted -> assertThat(submitted.requiredApprovals()).containsExactly(UNIT_HEAD, FINANCE));
    }

    @Test
    void a_line_is_closed_when_nothing_is_left_on_it() {
        desk.given(expenditureRecorded(ENTRY, "450.00"));

        submitting(new CloseLine(LINE))
                .expectRefusal(SUM_NOT_ZERO, "/items/0/lineId", Map.of("difference", euros("550.00")));
        submitting(new CloseLine(LINE), new AmendLine(LINE, 2026, euros("450.00")))
                .expectEvent(
                        PlanChangeSubmitted.class,
                        submitted -> assertThat(submitted.impact().totalAfter()).isEqualTo(euros("950.00")));
    }

    @Test
    void a_line_is_not_closed_over_an_open_commitment() {
        desk.given(fundsCommitted(COMMITMENT, LINE, "450.00"));

        submitting(new CloseLine(LINE), new AmendLine(LINE, 2026, euros("450.00")))
                .expectRefusal(
                        BELOW_COMMITTED,
                        "/items/0/lineId",
                        Map.of("minimum", euros("450.00"), "requested", euros("0.00")));
    }

    @Test
    void what_stands_on_an_older_version_is_not_submitted() {
        desk.given(drafted(
                        List.of(move(IN_IDA, "2026-04-01", "2026-10-31"), new ChangeOutput(EVERYWHERE, "Neighbours"))))
                .given(planRevised(2, new ActivityCancelled(IN_IDA)))
                .when(as(SERVICE_HEAD), SUBMIT)
                .expectRefusal(STALE_BASE, Map.of("base", 1, "current", 2, "conflicts", List.of(IN_IDA.toString())));
    }

    @Test
    void only_a_draft_is_submitted() {
        desk.given(Proposals.increaseSubmitted())
                .when(as(SERVICE_HEAD), SUBMIT)
                .expectRefusal(ILLEGAL_TRANSITION, Map.of("state", "SUBMITTED"));
        desk().given(running()).when(as(SERVICE_HEAD), SUBMIT).expectRefusal(NOT_FOUND, "/proposalId");
    }

    @Test
    void where_the_grant_says_so_the_funder_is_asked_too() {
        desk().given(runningWithFunder())
                .given(drafted(increase()))
                .when(as(SERVICE_HEAD), SUBMIT)
                .expectEvent(
                        PlanChangeSubmitted.class,
                        submitted -> assertThat(submitted.funderDecides()).isTrue());
    }

    private Outcome submittingFrom(String day) {
        return desk.given(drafted(increase())).when(as(SERVICE_HEAD), new SubmitPlanChange(PROPOSAL, day(day)));
    }

    private Outcome submitting(PlanChangeItem... items) {
        return desk.given(drafted(List.of(items))).when(as(SERVICE_HEAD), SUBMIT);
    }

    private Outcome reallocating(PlanChangeItem... items) {
        return desk.given(drafted(1, true, List.of(items))).when(as(SERVICE_HEAD), SUBMIT);
    }
}
