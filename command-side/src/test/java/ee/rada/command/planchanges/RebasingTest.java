package ee.rada.command.planchanges;

import static ee.rada.command.Acting.as;
import static ee.rada.command.Cast.SERVICE_HEAD;
import static ee.rada.command.Cast.UNIT_HEAD;
import static ee.rada.command.Cast.WORKER_POHJA;
import static ee.rada.command.Decisions.desk;
import static ee.rada.command.Happened.ENTRY;
import static ee.rada.command.Happened.EVERYWHERE;
import static ee.rada.command.Happened.IN_IDA;
import static ee.rada.command.Happened.IN_POHJA;
import static ee.rada.command.Happened.LINE;
import static ee.rada.command.Happened.OTHER_LINE;
import static ee.rada.command.Happened.PROJECT;
import static ee.rada.command.Happened.activityCompleted;
import static ee.rada.command.Happened.day;
import static ee.rada.command.Happened.fundsCommitted;
import static ee.rada.command.Happened.running;
import static ee.rada.command.planchanges.Proposals.OTHER_PROPOSAL;
import static ee.rada.command.planchanges.Proposals.PROPOSAL;
import static ee.rada.command.planchanges.Proposals.REASON;
import static ee.rada.command.planchanges.Proposals.approvalGiven;
import static ee.rada.command.planchanges.Proposals.drafted;
import static ee.rada.command.planchanges.Proposals.move;
import static ee.rada.command.planchanges.Proposals.planRevised;
import static ee.rada.command.planchanges.Proposals.submitted;
import static ee.rada.kernel.Money.euros;
import static ee.rada.kernel.ProblemCode.FORBIDDEN_ROLE;
import static ee.rada.kernel.ProblemCode.FOUR_EYES;
import static ee.rada.kernel.ProblemCode.ILLEGAL_TRANSITION;
import static ee.rada.kernel.ProblemCode.STALE_BASE;
import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.command.Decisions;
import ee.rada.kernel.Role;
import ee.rada.kernel.budgets.BudgetEvent.BudgetAmended;
import ee.rada.kernel.budgets.BudgetEvent.BudgetAmended.Amendment;
import ee.rada.kernel.planchanges.Conflict;
import ee.rada.kernel.planchanges.PlanChangeCommand.ApprovePlanChange;
import ee.rada.kernel.planchanges.PlanChangeCommand.EditDraft;
import ee.rada.kernel.planchanges.PlanChangeCommand.RebasePlanChange;
import ee.rada.kernel.planchanges.PlanChangeCommand.SubmitPlanChange;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeApplicationFailed;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeEdited;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeRebased;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeSubmitted;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeWithdrawn;
import ee.rada.kernel.planchanges.PlanChangeItem;
import ee.rada.kernel.planchanges.PlanChangeItem.AmendLine;
import ee.rada.kernel.planchanges.PlanChangeItem.ChangeOutput;
import ee.rada.kernel.projects.PlanDifference.ActivityCancelled;
import ee.rada.kernel.projects.PlanDifference.ActivityMoved;
import ee.rada.kernel.projects.PlanDifference.OutputChanged;
import ee.rada.kernel.projects.ProjectEvent.PlanRevised;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Domain model 3.3, C3: of two proposals on one version the second is rebased, and each conflict is named. */
class RebasingTest {

    private static final RebasePlanChange REBASE = new RebasePlanChange(PROPOSAL);
    private static final SubmitPlanChange SUBMIT = new SubmitPlanChange(PROPOSAL, day("2026-07-01"));
    private static final ApprovePlanChange APPROVE = new ApprovePlanChange(PROPOSAL, null, null);
    private static final List<PlanChangeItem> ITEMS = List.of(
            move(IN_IDA, "2026-04-01", "2026-10-31"),
            new ChangeOutput(EVERYWHERE, "Neighbours"),
            new AmendLine(LINE, 2026, euros("900.00")));

    private final Decisions draft = desk().given(running()).given(drafted(ITEMS));

    /** Domain model § 14 no. 3. */
    @Test
    void the_second_of_two_proposals_is_stale_until_it_is_rebased() {
        var second = proposed().given(elsewhereRevised());

        second.when(as(UNIT_HEAD), APPROVE)
                .expectRefusal(STALE_BASE, Map.of("base", 1, "current", 2, "conflicts", List.of()));
        second.when(as(SERVICE_HEAD), REBASE).expectEvent(PlanChangeRebased.class, rebased -> {
            assertThat(rebased.basePlanVersion()).isEqualTo(2);
            assertThat(rebased.conflicts()).isEmpty();
            assertThat(rebased.requiredApprovals()).containsExactly(Role.UNIT_HEAD, Role.FINANCE);
        });
    }

    @Test
    void approvals_given_before_are_void() {
        proposed()
                .givenBy(UNIT_HEAD, approvalGiven(Role.UNIT_HEAD))
                .given(elsewhereRevised(), rebasedOn(2, List.of(Role.UNIT_HEAD, Role.FINANCE)))
                .when(as(UNIT_HEAD), APPROVE)
                .expectEvents(approvalGiven(Role.UNIT_HEAD));
    }

    @Test
    void each_item_whose_subject_another_proposal_changed_is_named() {
        var moved =
                new ActivityMoved(IN_IDA, day("2026-03-01"), day("2026-09-30"), day("2026-03-02"), day("2026-09-30"));

        proposed()
                .given(planRevised(2, moved), lineAmended())
                .when(as(SERVICE_HEAD), REBASE)
                .expectEvent(
                        PlanChangeRebased.class,
                        conflicts(
                                new Conflict(0, "MoveActivity", IN_IDA.toString(), OTHER_PROPOSAL, null),
                                new Conflict(2, "AmendLine", LINE.toString(), OTHER_PROPOSAL, null)));
    }

    @Test
    void an_item_that_can_be_applied_no_more_is_named_with_the_rule_that_it_meets() {
        proposed()
                .given(planRevised(
                        2,
                        new ActivityCancelled(IN_IDA),
                        new OutputChanged(EVERYWHERE, "Trained people", "Neighbours")))
                .when(as(SERVICE_HEAD), REBASE)
                .expectEvent(
                        PlanChangeRebased.class,
                        conflicts(
                                new Conflict(
                                        0, "MoveActivity", IN_IDA.toString(), OTHER_PROPOSAL, "illegal-transition"),
                                new Conflict(1, "ChangeOutput", EVERYWHERE.toString(), OTHER_PROPOSAL, "no-change")));
    }

    @Test
    void what_no_proposal_changed_may_stand_against_it_too() {
        proposed()
                .given(activityCompleted(IN_IDA))
                .when(as(SERVICE_HEAD), REBASE)
                .expectEvent(
                        PlanChangeRebased.class,
                        conflicts(new Conflict(0, "MoveActivity", IN_IDA.toString(), null, "illegal-transition")));
    }

    @Test
    void what_failed_can_be_rebased_and_names_the_rule() {
        proposed()
                .given(new PlanChangeApplicationFailed(PROPOSAL, PROJECT, "below-committed", Map.of()))
                .given(fundsCommitted(ENTRY, LINE, "950.00"))
                .when(as(SERVICE_HEAD), REBASE)
                .expectEvent(
                        PlanChangeRebased.class,
                        conflicts(new Conflict(2, "AmendLine", LINE.toString(), null, "below-committed")));
    }

    @Test
    void what_failed_for_a_reason_that_is_gone_is_submitted_again() {
        proposed()
                .given(new PlanChangeApplicationFailed(PROPOSAL, PROJECT, "below-committed", Map.of()))
                .when(as(SERVICE_HEAD), REBASE)
                .expectEvent(
                        PlanChangeRebased.class,
                        rebased -> assertThat(rebased.requiredApprovals()).isNotEmpty());
    }

    @Test
    void a_draft_without_conflict_stays_a_draft() {
        draft.given(elsewhereRevised()).when(as(SERVICE_HEAD), REBASE).expectEvent(PlanChangeRebased.class, rebased -> {
            assertThat(rebased.conflicts()).isEmpty();
            assertThat(rebased.requiredApprovals()).isEmpty();
        });
    }

    @Test
    void what_meets_nothing_new_is_left_as_it_is() {
        draft.when(as(SERVICE_HEAD), REBASE).expectNoEvents();
        proposed().when(as(SERVICE_HEAD), REBASE).expectNoEvents();
    }

    @Test
    void conflicts_are_settled_by_an_edit_before_it_is_submitted_again() {
        var conflicting = draft.given(lineAmended())
                .given(new PlanChangeRebased(
                        PROPOSAL,
                        PROJECT,
                        1,
                        2,
                        List.of(new Conflict(2, "AmendLine", LINE.toString(), OTHER_PROPOSAL, null)),
                        Proposals.increaseImpact(),
                        List.of()));

        conflicting
                .when(as(SERVICE_HEAD), SUBMIT)
                .expectRefusal(STALE_BASE, Map.of("unsettled", 1, "conflicts", List.of(LINE.toString())));
        conflicting
                .given(new PlanChangeEdited(
                        PROPOSAL,
                        PROJECT,
                        "Only another title",
                        Proposals.RATIONALE,
                        false,
                        ITEMS,
                        Proposals.increaseImpact(),
                        null))
                .when(as(SERVICE_HEAD), SUBMIT)
                .expectRefusal(STALE_BASE, Map.of("unsettled", 1, "conflicts", List.of(LINE.toString())));
        conflicting
                .when(as(SERVICE_HEAD), new EditDraft(PROPOSAL, null, null, null, ITEMS, null, null))
                .expectEvent(
                        PlanChangeEdited.class,
                        edited -> assertThat(edited.items()).isEqualTo(ITEMS));
        conflicting
                .given(new PlanChangeEdited(
                        PROPOSAL,
                        PROJECT,
                        "Only another title",
                        Proposals.RATIONALE,
                        false,
                        ITEMS,
                        Proposals.increaseImpact(),
                        null))
                .when(as(SERVICE_HEAD), SUBMIT)
                .expectEvent(
                        PlanChangeSubmitted.class,
                        submitted -> assertThat(submitted.impact().breaches()).isEmpty());
    }

    @Test
    void it_is_rebased_by_who_had_a_hand_in_it_or_the_service_head() {
        var byWorker =
                desk().given(running()).givenBy(WORKER_POHJA, drafted(ITEMS)).given(elsewhereRevised());

        byWorker.when(as(WORKER_POHJA), REBASE).expectEventsOf(PlanChangeRebased.class);
        byWorker.when(as(SERVICE_HEAD), REBASE).expectEventsOf(PlanChangeRebased.class);
        byWorker.when(as(UNIT_HEAD), REBASE).expectRefusal(FORBIDDEN_ROLE);
    }

    @Test
    void whoever_rebased_it_does_not_approve_it() {
        proposed()
                .given(elsewhereRevised())
                .givenBy(UNIT_HEAD, rebasedOn(2, List.of(Role.UNIT_HEAD)))
                .when(as(UNIT_HEAD), APPROVE)
                .expectRefusal(FOUR_EYES);
    }

    @Test
    void what_has_ended_is_not_rebased() {
        draft.given(new PlanChangeWithdrawn(PROPOSAL, PROJECT, REASON))
                .when(as(SERVICE_HEAD), REBASE)
                .expectRefusal(ILLEGAL_TRANSITION, Map.of("state", "WITHDRAWN"));
    }

    private Decisions proposed() {
        return draft.given(submitted(Proposals.increaseImpact(), List.of(Role.UNIT_HEAD, Role.FINANCE)));
    }

    private static PlanChangeRebased rebasedOn(int planVersion, List<Role> required) {
        return new PlanChangeRebased(
                PROPOSAL, PROJECT, planVersion, 1, List.of(), Proposals.increaseImpact(), required);
    }

    /** Another proposal changed what this one does not speak of. */
    private static PlanRevised elsewhereRevised() {
        return planRevised(2, new OutputChanged(IN_POHJA, "Trained people", "Trained police"));
    }

    private static BudgetAmended lineAmended() {
        return new BudgetAmended(
                PROJECT,
                2,
                List.of(
                        new Amendment(LINE, 2026, euros("1000.00"), euros("950.00")),
                        new Amendment(OTHER_LINE, 2026, euros("500.00"), euros("550.00"))),
                OTHER_PROPOSAL,
                day("2026-06-01"),
                List.of(),
                List.of());
    }

    private static Consumer<PlanChangeRebased> conflicts(Conflict... expected) {
        return rebased -> {
            assertThat(rebased.conflicts()).containsExactly(expected);
            assertThat(rebased.requiredApprovals()).isEmpty();
        };
    }
}
