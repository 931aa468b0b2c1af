package ee.rada.command.planchanges;

import static ee.rada.command.Acting.as;
import static ee.rada.command.Asked.closeProject;
import static ee.rada.command.Asked.recordActivity;
import static ee.rada.command.Asked.recordExpenditure;
import static ee.rada.command.Cast.FINANCE;
import static ee.rada.command.Cast.SERVICE_HEAD;
import static ee.rada.command.Cast.UNIT_HEAD;
import static ee.rada.command.Cast.WORKER_POHJA;
import static ee.rada.command.Decisions.desk;
import static ee.rada.command.Happened.EVERYWHERE;
import static ee.rada.command.Happened.GOAL;
import static ee.rada.command.Happened.IN_IDA;
import static ee.rada.command.Happened.IN_POHJA;
import static ee.rada.command.Happened.LINE;
import static ee.rada.command.Happened.OTHER_LINE;
import static ee.rada.command.Happened.PROJECT;
import static ee.rada.command.Happened.activityCompleted;
import static ee.rada.command.Happened.activityRecorded;
import static ee.rada.command.Happened.day;
import static ee.rada.command.Happened.draft;
import static ee.rada.command.Happened.finalising;
import static ee.rada.command.Happened.running;
import static ee.rada.command.planchanges.Proposals.NEW_ACTIVITY;
import static ee.rada.command.planchanges.Proposals.NEW_LINE;
import static ee.rada.command.planchanges.Proposals.PROPOSAL;
import static ee.rada.command.planchanges.Proposals.addActivity;
import static ee.rada.command.planchanges.Proposals.addLine;
import static ee.rada.command.planchanges.Proposals.approvalGiven;
import static ee.rada.command.planchanges.Proposals.drafted;
import static ee.rada.command.planchanges.Proposals.increaseImpact;
import static ee.rada.command.planchanges.Proposals.move;
import static ee.rada.command.planchanges.Proposals.planRevised;
import static ee.rada.command.planchanges.Proposals.reallocationSubmitted;
import static ee.rada.command.planchanges.Proposals.runningWithFunder;
import static ee.rada.kernel.Money.euros;
import static ee.rada.kernel.ProblemCode.DATE_IN_FUTURE;
import static ee.rada.kernel.ProblemCode.ILLEGAL_TRANSITION;
import static ee.rada.kernel.ProblemCode.NOT_CLOSABLE;
import static ee.rada.kernel.ProblemCode.OUT_OF_RANGE;

import ee.rada.command.Cast;
import ee.rada.command.Decisions;
import ee.rada.kernel.Event;
import ee.rada.kernel.Region;
import ee.rada.kernel.Role;
import ee.rada.kernel.budgets.BudgetEvent.BudgetAmended;
import ee.rada.kernel.budgets.BudgetEvent.BudgetAmended.Amendment;
import ee.rada.kernel.budgets.BudgetEvent.OriginalBudgetSet;
import ee.rada.kernel.planchanges.FunderDecision;
import ee.rada.kernel.planchanges.PlanChangeCommand.ApprovePlanChange;
import ee.rada.kernel.planchanges.PlanChangeCommand.RecordFunderDecision;
import ee.rada.kernel.planchanges.PlanChangeEvent.FunderDecisionRecorded;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeApplicationFailed;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeApplied;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeApproved;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeRejected;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeSubmitted;
import ee.rada.kernel.planchanges.PlanChangeItem;
import ee.rada.kernel.planchanges.PlanChangeItem.AmendLine;
import ee.rada.kernel.planchanges.PlanChangeItem.CancelActivity;
import ee.rada.kernel.planchanges.PlanChangeItem.ChangeCost;
import ee.rada.kernel.planchanges.PlanChangeItem.ChangeGoalTarget;
import ee.rada.kernel.planchanges.PlanChangeItem.ChangeOutput;
import ee.rada.kernel.planchanges.PlanChangeItem.ChangeResponsible;
import ee.rada.kernel.planchanges.PlanChangeItem.CloseLine;
import ee.rada.kernel.planchanges.PlanChangeItem.ExtendProject;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.projects.PlanDifference.ActivityAdded;
import ee.rada.kernel.projects.PlanDifference.ActivityCancelled;
import ee.rada.kernel.projects.PlanDifference.ActivityMoved;
import ee.rada.kernel.projects.PlanDifference.CostChanged;
import ee.rada.kernel.projects.PlanDifference.GoalTargetChanged;
import ee.rada.kernel.projects.PlanDifference.OutputChanged;
import ee.rada.kernel.projects.PlanDifference.ProjectExtended;
import ee.rada.kernel.projects.PlanDifference.ResponsibleChanged;
import ee.rada.kernel.projects.ProjectCommand.ConfirmPlanUpToDate;
import ee.rada.kernel.projects.ProjectCommand.CorrectActivityRecord;
import ee.rada.kernel.projects.ProjectEvent.FunderAnswered;
import ee.rada.kernel.projects.ProjectEvent.FunderAsked;
import ee.rada.kernel.projects.ProjectEvent.PlanConfirmedUpToDate;
import ee.rada.kernel.projects.ProjectEvent.PlanRevised;
import ee.rada.kernel.projects.RecordId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Domain model 3.3: what the last word said for a proposal does to plan and budget, and what holds afterwards. */
class ApplyingTest {

    private static final LocalDate FROM = day("2026-07-01");
    private static final ApprovePlanChange APPROVE = new ApprovePlanChange(PROPOSAL, null, null);

    @Test
    void the_last_approval_revises_the_plan_and_amends_the_budget_at_once() {
        var desk = desk().given(running())
                .given(submittedWith(
                        false,
                        List.of(Role.UNIT_HEAD),
                        move(EVERYWHERE, "2026-04-01", "2026-10-31"),
                        addActivity(NEW_ACTIVITY, "4", "50.00", NEW_LINE),
                        new CancelActivity(IN_IDA),
                        new ChangeResponsible(IN_POHJA, UNIT_HEAD.post()),
                        new ChangeOutput(IN_POHJA, "Neighbours"),
                        new ChangeCost(IN_POHJA, euros("120.00")),
                        new AmendLine(LINE, 2026, euros("1450.00")),
                        addLine(NEW_LINE, "1.3", "50.00"),
                        new AmendLine(OTHER_LINE, 2026, euros("0.00")),
                        new CloseLine(OTHER_LINE),
                        new ChangeGoalTarget(GOAL, new BigDecimal("12")),
                        new ExtendProject(day("2027-01-31"))));

        desk.when(as(UNIT_HEAD), APPROVE)
                .expectEvents(
                        approvalGiven(Role.UNIT_HEAD),
                        new PlanChangeApproved(PROPOSAL, PROJECT),
                        new PlanRevised(
                                PROJECT,
                                2,
                                List.of(
                                        new ActivityMoved(
                                                EVERYWHERE,
                                                day("2026-03-01"),
                                                day("2026-09-30"),
                                                day("2026-04-01"),
                                                day("2026-10-31")),
                                        new ActivityAdded(
                                                NEW_ACTIVITY,
                                                "4",
                                                "Training 4",
                                                day("2026-05-01"),
                                                day("2026-08-31"),
                                                SERVICE_HEAD.post(),
                                                Region.ALL,
                                                euros("50.00"),
                                                NEW_LINE,
                                                null,
                                                "Trained people",
                                                false),
                                        new ActivityCancelled(IN_IDA),
                                        new ResponsibleChanged(IN_POHJA, SERVICE_HEAD.post(), UNIT_HEAD.post()),
                                        new OutputChanged(IN_POHJA, "Trained people", "Neighbours"),
                                        new CostChanged(IN_POHJA, euros("100.00"), euros("120.00")),
                                        new GoalTargetChanged(GOAL, BigDecimal.TEN, new BigDecimal("12")),
                                        new ProjectExtended(day("2026-12-31"), day("2027-01-31"))),
                                PROPOSAL,
                                FROM),
                        new BudgetAmended(
                                PROJECT,
                                2,
                                List.of(
                                        new Amendment(LINE, 2026, euros("1000.00"), euros("1450.00")),
                                        new Amendment(OTHER_LINE, 2026, euros("500.00"), euros("0.00"))),
                                PROPOSAL,
                                FROM,
                                List.of(new OriginalBudgetSet.Line(
                                        NEW_LINE, "1.3", "Interpreters", 2026, euros("50.00"))),
                                List.of(OTHER_LINE)),
                        new PlanChangeApplied(PROPOSAL, PROJECT, 2, 2));
    }

    @Test
    void a_plan_alone_is_revised_and_the_budget_stays_in_its_version() {
        desk().given(running())
                .given(submittedWith(false, List.of(Role.UNIT_HEAD), new CancelActivity(IN_IDA)))
                .when(as(UNIT_HEAD), APPROVE)
                .expectEvents(
                        approvalGiven(Role.UNIT_HEAD),
                        new PlanChangeApproved(PROPOSAL, PROJECT),
                        new PlanRevised(PROJECT, 2, List.of(new ActivityCancelled(IN_IDA)), PROPOSAL, FROM),
                        new PlanChangeApplied(PROPOSAL, PROJECT, 2, 1));
    }

    @Test
    void an_activity_that_was_completed_meanwhile_fails_the_application_and_nothing_else_is_stored() {
        desk().given(running())
                .given(submittedWith(
                        false,
                        List.of(Role.UNIT_HEAD),
                        new CancelActivity(IN_IDA),
                        new AmendLine(LINE, 2026, euros("1.00"))))
                .given(activityCompleted(IN_IDA))
                .when(as(UNIT_HEAD), APPROVE)
                .expectEvents(new PlanChangeApplicationFailed(
                        PROPOSAL, PROJECT, "illegal-transition", Map.of("state", "COMPLETED")));
    }

    @Test
    void where_the_funder_decides_the_posts_only_ask_him() {
        desk().given(runningWithFunder())
                .given(submittedWith(true, List.of(Role.UNIT_HEAD), new CancelActivity(IN_IDA)))
                .when(as(UNIT_HEAD), APPROVE)
                .expectEvents(
                        approvalGiven(Role.UNIT_HEAD),
                        new PlanChangeApproved(PROPOSAL, PROJECT),
                        new FunderAsked(PROJECT, PROPOSAL));
    }

    @Test
    void the_funders_approval_applies_it() {
        awaitingFunder()
                .when(as(FINANCE), funder(FunderDecision.APPROVED, "2026-06-15", null))
                .expectEvents(
                        answer(FunderDecision.APPROVED, null),
                        new FunderAnswered(PROJECT, PROPOSAL),
                        new PlanRevised(PROJECT, 2, List.of(new ActivityCancelled(IN_IDA)), PROPOSAL, FROM),
                        new PlanChangeApplied(PROPOSAL, PROJECT, 2, 1));
    }

    @Test
    void the_funders_refusal_ends_it() {
        awaitingFunder()
                .when(as(FINANCE), funder(FunderDecision.REFUSED, "2026-06-15", "the goal would be lost"))
                .expectEvents(
                        answer(FunderDecision.REFUSED, "the goal would be lost"),
                        new FunderAnswered(PROJECT, PROPOSAL),
                        new PlanChangeRejected(PROPOSAL, PROJECT, null, "the goal would be lost"));
        awaitingFunder()
                .when(as(FINANCE), funder(FunderDecision.REFUSED, "2026-06-15", null))
                .expectEvents(
                        answer(FunderDecision.REFUSED, null),
                        new FunderAnswered(PROJECT, PROPOSAL),
                        new PlanChangeRejected(PROPOSAL, PROJECT, null, "6-3/2026/118"));
    }

    @Test
    void what_the_funder_approves_too_late_fails_and_can_be_rebased() {
        awaitingFunder()
                .given(planRevised(2, new OutputChanged(EVERYWHERE, "Trained people", "Neighbours")))
                .when(as(FINANCE), funder(FunderDecision.APPROVED, "2026-06-15", null))
                .expectEvents(
                        answer(FunderDecision.APPROVED, null),
                        new FunderAnswered(PROJECT, PROPOSAL),
                        new PlanChangeApplicationFailed(
                                PROPOSAL,
                                PROJECT,
                                "stale-base",
                                Map.of("base", "1", "current", "2", "conflicts", "[]")));
    }

    @Test
    void the_funder_answers_when_he_is_asked_and_not_tomorrow() {
        awaitingFunder()
                .when(as(FINANCE), funder(FunderDecision.APPROVED, "2026-06-16", null))
                .expectRefusal(DATE_IN_FUTURE, "/date");
        desk().given(running())
                .given(reallocationSubmitted())
                .when(as(FINANCE), funder(FunderDecision.APPROVED, "2026-06-15", null))
                .expectRefusal(ILLEGAL_TRANSITION, Map.of("state", "SUBMITTED"));
    }

    /** C11. */
    @Test
    void a_project_is_not_closed_while_a_proposal_waits_for_the_funder() {
        var everythingElse = List.of("open-activities", "goals-without-value");

        desk().given(finalising())
                .given(new FunderAsked(PROJECT, PROPOSAL))
                .when(as(SERVICE_HEAD), closeProject())
                .expectRefusal(
                        NOT_CLOSABLE,
                        Map.of("missing", List.of("open-activities", "goals-without-value", "funder-decision")));
        desk().given(finalising())
                .given(new FunderAsked(PROJECT, PROPOSAL), new FunderAnswered(PROJECT, PROPOSAL))
                .when(as(SERVICE_HEAD), closeProject())
                .expectRefusal(NOT_CLOSABLE, Map.of("missing", everythingElse));
    }

    @Test
    void nothing_is_recorded_on_a_cancelled_activity() {
        var earlier = RecordId.random();
        var cancelled = desk().given(running())
                .given(activityRecorded(earlier, IN_POHJA, 10), planRevised(2, new ActivityCancelled(IN_POHJA)));
        var correct = new CorrectActivityRecord(PROJECT, earlier, "another day", null, null, 5, null, null, null, null);

        cancelled
                .when(as(WORKER_POHJA), recordActivity(IN_POHJA, 20))
                .expectRefusal(ILLEGAL_TRANSITION, "/activityId", Map.of("state", "CANCELLED"));
        cancelled
                .when(as(WORKER_POHJA), correct)
                .expectRefusal(ILLEGAL_TRANSITION, "/recordId", Map.of("state", "CANCELLED"));
    }

    @Test
    void nothing_is_spent_from_a_closed_line() {
        desk().given(running())
                .given(new BudgetAmended(PROJECT, 2, List.of(), ProposalId.random(), FROM, List.of(), List.of(LINE)))
                .when(as(FINANCE), recordExpenditure("1.00"))
                .expectRefusal(ILLEGAL_TRANSITION, "/lineId", Map.of("state", "CLOSED"));
    }

    @Test
    void the_plan_is_confirmed_in_the_version_that_is_in_force() {
        var confirm = new ConfirmPlanUpToDate(PROJECT, day("2026-06-01"), null);
        var revised = desk().given(running()).given(planRevised(2, new ActivityCancelled(IN_IDA)));

        revised.when(as(SERVICE_HEAD), confirm)
                .expectEvents(new PlanConfirmedUpToDate(PROJECT, day("2026-06-01"), 2, null));
        revised.when(as(SERVICE_HEAD), new ConfirmPlanUpToDate(PROJECT, day("2026-06-16"), null))
                .expectRefusal(DATE_IN_FUTURE, "/asOf");
        revised.when(as(SERVICE_HEAD), new ConfirmPlanUpToDate(PROJECT, day("2026-05-31"), null))
                .expectRefusal(OUT_OF_RANGE, "/asOf", Map.of("from", day("2026-06-01")));
        desk().given(running())
                .when(as(SERVICE_HEAD), new ConfirmPlanUpToDate(PROJECT, day("2025-12-31"), null))
                .expectRefusal(OUT_OF_RANGE, "/asOf", Map.of("from", day("2026-01-01")));
        desk().given(draft())
                .when(as(SERVICE_HEAD), confirm)
                .expectRefusal(ILLEGAL_TRANSITION, Map.of("state", "DRAFT"));
    }

    @Test
    void the_funder_does_not_answer_before_the_project_began() {
        awaitingFunder()
                .when(as(FINANCE), funder(FunderDecision.APPROVED, "1950-01-01", null))
                .expectRefusal(OUT_OF_RANGE, "/date", Map.of("from", day("2026-01-01")));
    }

    private static Decisions awaitingFunder() {
        return desk().given(runningWithFunder())
                .given(submittedWith(true, List.of(Role.UNIT_HEAD), new CancelActivity(IN_IDA)))
                .givenBy(
                        Cast.UNIT_HEAD,
                        approvalGiven(Role.UNIT_HEAD),
                        new PlanChangeApproved(PROPOSAL, PROJECT),
                        new FunderAsked(PROJECT, PROPOSAL));
    }

    private static List<Event> submittedWith(boolean funderDecides, List<Role> required, PlanChangeItem... items) {
        return List.of(
                drafted(List.of(items)),
                new PlanChangeSubmitted(PROPOSAL, PROJECT, FROM, increaseImpact(), required, funderDecides));
    }

    private static RecordFunderDecision funder(FunderDecision decision, String date, @Nullable String conditions) {
        return new RecordFunderDecision(PROPOSAL, decision, day(date), "6-3/2026/118", conditions);
    }

    private static FunderDecisionRecorded answer(FunderDecision decision, @Nullable String conditions) {
        return new FunderDecisionRecorded(PROPOSAL, PROJECT, decision, day("2026-06-15"), "6-3/2026/118", conditions);
    }
}
