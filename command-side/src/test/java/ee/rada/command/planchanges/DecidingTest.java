package ee.rada.command.planchanges;

import static ee.rada.command.Acting.as;
import static ee.rada.command.Cast.DIRECTOR_GENERAL;
import static ee.rada.command.Cast.FINANCE;
import static ee.rada.command.Cast.SERVICE_HEAD;
import static ee.rada.command.Cast.UNIT_HEAD;
import static ee.rada.command.Cast.WORKER_POHJA;
import static ee.rada.command.Decisions.desk;
import static ee.rada.command.Happened.ENTRY;
import static ee.rada.command.Happened.OTHER_LINE;
import static ee.rada.command.Happened.PROJECT;
import static ee.rada.command.Happened.day;
import static ee.rada.command.Happened.fundsCommitted;
import static ee.rada.command.Happened.running;
import static ee.rada.command.planchanges.Proposals.PROPOSAL;
import static ee.rada.command.planchanges.Proposals.REASON;
import static ee.rada.command.planchanges.Proposals.approvalGiven;
import static ee.rada.command.planchanges.Proposals.increaseSubmitted;
import static ee.rada.command.planchanges.Proposals.reallocationAppliedBy;
import static ee.rada.command.planchanges.Proposals.reallocationSubmitted;
import static ee.rada.kernel.ProblemCode.ALREADY_DECIDED;
import static ee.rada.kernel.ProblemCode.APPROVAL_OUT_OF_ORDER;
import static ee.rada.kernel.ProblemCode.FORBIDDEN_ROLE;
import static ee.rada.kernel.ProblemCode.FOUR_EYES;
import static ee.rada.kernel.ProblemCode.ILLEGAL_TRANSITION;
import static ee.rada.kernel.ProblemCode.NOT_FOUND;
import static ee.rada.kernel.ProblemCode.RATIONALE_TOO_SHORT;
import static ee.rada.kernel.ProblemCode.STALE_BASE;

import ee.rada.command.Cast;
import ee.rada.command.Decisions;
import ee.rada.kernel.Money;
import ee.rada.kernel.Region;
import ee.rada.kernel.Role;
import ee.rada.kernel.budgets.BudgetEvent.BudgetAmended;
import ee.rada.kernel.budgets.BudgetEvent.BudgetAmended.Amendment;
import ee.rada.kernel.planchanges.PlanChangeCommand;
import ee.rada.kernel.planchanges.PlanChangeCommand.ApprovePlanChange;
import ee.rada.kernel.planchanges.PlanChangeCommand.RejectPlanChange;
import ee.rada.kernel.planchanges.PlanChangeCommand.WithdrawPlanChange;
import ee.rada.kernel.planchanges.PlanChangeEvent;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeApplicationFailed;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeApplied;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeApproved;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeRejected;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeWithdrawn;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.posts.PostEvent.OfficialAppointed;
import ee.rada.kernel.posts.PostEvent.PostDefined;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.projects.ProjectEvent.ProjectCancelled;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Domain model 3.3, C1 to C9: who approves a proposal, in which order, and what comes of it. */
class DecidingTest {

    private static final ApprovePlanChange APPROVE = new ApprovePlanChange(PROPOSAL, null, null);
    private static final RejectPlanChange REJECT = new RejectPlanChange(PROPOSAL, null, REASON);
    private static final WithdrawPlanChange WITHDRAW = new WithdrawPlanChange(PROPOSAL, REASON);

    private final Decisions proposed = desk().given(running()).given(reallocationSubmitted());

    @Test
    void the_unit_head_approves_first() {
        proposed.when(as(UNIT_HEAD), APPROVE).expectEvents(approvalGiven(Role.UNIT_HEAD));
    }

    @Test
    void finance_does_not_approve_before_the_unit_head() {
        proposed.when(as(FINANCE), APPROVE).expectRefusal(APPROVAL_OUT_OF_ORDER, Map.of("due", "UNIT_HEAD"));
        proposed.when(as(FINANCE), REJECT).expectRefusal(APPROVAL_OUT_OF_ORDER, Map.of("due", "UNIT_HEAD"));
    }

    @Test
    void the_last_approval_amends_the_budget_at_once() {
        byUnitHead().when(as(FINANCE), APPROVE).expectEvents(reallocationAppliedBy(Role.FINANCE));
    }

    @Test
    void a_larger_total_waits_for_the_director_general() {
        var larger =
                desk().given(running()).given(increaseSubmitted()).givenBy(UNIT_HEAD, approvalGiven(Role.UNIT_HEAD));

        larger.when(as(FINANCE), APPROVE).expectEvents(approvalGiven(Role.FINANCE));
        larger.when(as(DIRECTOR_GENERAL), APPROVE).expectRefusal(APPROVAL_OUT_OF_ORDER, Map.of("due", "FINANCE"));
    }

    @Test
    void who_is_not_asked_does_not_approve() {
        byUnitHead().when(as(DIRECTOR_GENERAL), APPROVE).expectRefusal(FORBIDDEN_ROLE);
    }

    @Test
    void nobody_takes_anothers_step() {
        proposed.when(as(FINANCE), new ApprovePlanChange(PROPOSAL, Role.UNIT_HEAD, null))
                .expectRefusal(FORBIDDEN_ROLE);
    }

    @Test
    void a_step_is_decided_once() {
        byUnitHead().when(as(UNIT_HEAD), APPROVE).expectRefusal(ALREADY_DECIDED);
        byUnitHead().when(as(UNIT_HEAD), REJECT).expectRefusal(ALREADY_DECIDED);
    }

    @Test
    void an_applied_proposal_is_already_decided() {
        given(new PlanChangeApproved(PROPOSAL, PROJECT), new PlanChangeApplied(PROPOSAL, PROJECT, 1, 2))
                .when(as(UNIT_HEAD), APPROVE)
                .expectRefusal(ALREADY_DECIDED);
    }

    @Test
    void nobody_approves_what_he_proposed_whatever_his_post() {
        var byUnitHead = desk().given(running()).givenBy(UNIT_HEAD, reallocationSubmitted());

        byUnitHead.when(as(UNIT_HEAD), APPROVE).expectRefusal(FOUR_EYES);
        proposed.when(as(SERVICE_HEAD), APPROVE).expectRefusal(FOUR_EYES);
    }

    @Test
    void nobody_approves_what_he_proposed_in_his_other_post() {
        var second = PostId.random();

        alsoIn(second, Role.UNIT_HEAD, SERVICE_HEAD)
                .when(as(SERVICE_HEAD).in(second), APPROVE)
                .expectRefusal(FOUR_EYES);
    }

    @Test
    void one_person_gives_one_approval_at_most() {
        var second = PostId.random();

        alsoIn(second, Role.FINANCE, UNIT_HEAD)
                .givenBy(UNIT_HEAD, approvalGiven(Role.UNIT_HEAD))
                .when(as(UNIT_HEAD).in(second), APPROVE)
                .expectRefusal(FOUR_EYES);
    }

    @Test
    void another_person_in_the_post_may_approve() {
        var second = PostId.random();
        var other = desk().given(running())
                .givenBy(UNIT_HEAD, reallocationSubmitted())
                .given(
                        new PostDefined(second, "second unit head", "victim support", Role.UNIT_HEAD, Region.ALL, null),
                        new OfficialAppointed(second, Cast.DIRECTOR_GENERAL.official(), day("2026-01-01")));

        other.when(as(DIRECTOR_GENERAL).in(second), APPROVE).expectEvents(approvalGiven(Role.UNIT_HEAD));
    }

    @Test
    void what_stands_on_an_older_budget_is_not_approved() {
        proposed.given(amendedByAnother())
                .when(as(UNIT_HEAD), APPROVE)
                .expectRefusal(
                        STALE_BASE, Map.of("base", 1, "current", 2, "conflicts", List.of(OTHER_LINE.toString())));
        byUnitHead()
                .given(amendedByAnother())
                .when(as(FINANCE), APPROVE)
                .expectRefusal(
                        STALE_BASE, Map.of("base", 1, "current", 2, "conflicts", List.of(OTHER_LINE.toString())));
    }

    @Test
    void what_was_spent_meanwhile_fails_the_application_and_nothing_else_is_stored() {
        byUnitHead()
                .given(fundsCommitted(ENTRY, OTHER_LINE, "400.01"))
                .when(as(FINANCE), APPROVE)
                .expectEvents(new PlanChangeApplicationFailed(
                        PROPOSAL,
                        PROJECT,
                        "below-committed",
                        Map.of(
                                "lineId", OTHER_LINE.toString(),
                                "minimum", "400.01 EUR",
                                "requested", "400.00 EUR")));
    }

    @Test
    void the_budget_of_a_project_that_ended_meanwhile_is_not_amended() {
        byUnitHead()
                .given(new ProjectCancelled(PROJECT, "the grant was refused"))
                .when(as(FINANCE), APPROVE)
                .expectEvents(new PlanChangeApplicationFailed(
                        PROPOSAL, PROJECT, "illegal-transition", Map.of("state", "CANCELLED")));
    }

    @Test
    void whoever_is_due_may_reject_for_good() {
        proposed.when(as(UNIT_HEAD), REJECT)
                .expectEvents(new PlanChangeRejected(PROPOSAL, PROJECT, Role.UNIT_HEAD, REASON));
        byUnitHead()
                .when(as(FINANCE), REJECT)
                .expectEvents(new PlanChangeRejected(PROPOSAL, PROJECT, Role.FINANCE, REASON));
        byUnitHead().when(as(DIRECTOR_GENERAL), REJECT).expectRefusal(FORBIDDEN_ROLE);
    }

    @Test
    void nobody_rejects_his_own_proposal() {
        desk().given(running())
                .givenBy(UNIT_HEAD, reallocationSubmitted())
                .when(as(UNIT_HEAD), REJECT)
                .expectRefusal(FOUR_EYES);
    }

    @Test
    void whoever_proposed_may_withdraw_and_so_may_the_service_head() {
        var byWorker = desk().given(running()).givenBy(WORKER_POHJA, reallocationSubmitted());
        var withdrawn = new PlanChangeWithdrawn(PROPOSAL, PROJECT, REASON);

        byWorker.when(as(WORKER_POHJA), WITHDRAW).expectEvents(withdrawn);
        byWorker.when(as(SERVICE_HEAD), WITHDRAW).expectEvents(withdrawn);
        byWorker.when(as(Cast.COUNSELLOR_REMOTE), WITHDRAW).expectRefusal(FORBIDDEN_ROLE);
        byUnitHead().when(as(SERVICE_HEAD), WITHDRAW).expectEvents(withdrawn);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   nineteen characters   "})
    void a_rejection_and_a_withdrawal_say_why(String reason) {
        proposed.when(as(UNIT_HEAD), new RejectPlanChange(PROPOSAL, null, reason))
                .expectRefusal(RATIONALE_TOO_SHORT, "/reason", Map.of("min", 20));
        proposed.when(as(SERVICE_HEAD), new WithdrawPlanChange(PROPOSAL, reason))
                .expectRefusal(RATIONALE_TOO_SHORT, "/reason", Map.of("min", 20));
    }

    static Stream<Arguments> finals() {
        var rejected = new PlanChangeRejected(PROPOSAL, PROJECT, Role.UNIT_HEAD, REASON);
        var withdrawn = new PlanChangeWithdrawn(PROPOSAL, PROJECT, REASON);
        var failed = new PlanChangeApplicationFailed(PROPOSAL, PROJECT, "below-committed", Map.of());
        var applied = new PlanChangeApplied(PROPOSAL, PROJECT, 1, 2);
        return Stream.of(
                Arguments.of("REJECTED", rejected, UNIT_HEAD, APPROVE),
                Arguments.of("REJECTED", rejected, UNIT_HEAD, REJECT),
                Arguments.of("REJECTED", rejected, SERVICE_HEAD, WITHDRAW),
                Arguments.of("WITHDRAWN", withdrawn, UNIT_HEAD, APPROVE),
                Arguments.of("WITHDRAWN", withdrawn, UNIT_HEAD, REJECT),
                Arguments.of("WITHDRAWN", withdrawn, SERVICE_HEAD, WITHDRAW),
                Arguments.of("APPLICATION_FAILED", failed, UNIT_HEAD, APPROVE),
                Arguments.of("APPLICATION_FAILED", failed, UNIT_HEAD, REJECT),
                Arguments.of("APPLICATION_FAILED", failed, SERVICE_HEAD, WITHDRAW),
                Arguments.of("APPLIED", applied, UNIT_HEAD, REJECT),
                Arguments.of("APPLIED", applied, SERVICE_HEAD, WITHDRAW));
    }

    @ParameterizedTest
    @MethodSource("finals")
    void a_decided_proposal_stays_as_it_is(String state, PlanChangeEvent end, Cast who, PlanChangeCommand command) {
        given(end).when(as(who), command).expectRefusal(ILLEGAL_TRANSITION, Map.of("state", state));
    }

    @ParameterizedTest
    @MethodSource("onNoProposal")
    void a_proposal_that_is_not_there_is_not_found(Cast who, PlanChangeCommand command) {
        desk().given(running()).when(as(who), command).expectRefusal(NOT_FOUND, "/proposalId");
    }

    static List<Arguments> onNoProposal() {
        return List.of(
                Arguments.of(UNIT_HEAD, APPROVE),
                Arguments.of(UNIT_HEAD, REJECT),
                Arguments.of(SERVICE_HEAD, WITHDRAW));
    }

    private Decisions given(PlanChangeEvent... events) {
        return desk().given(running()).given(reallocationSubmitted()).given(events);
    }

    private Decisions byUnitHead() {
        return desk().given(running()).given(reallocationSubmitted()).givenBy(UNIT_HEAD, approvalGiven(Role.UNIT_HEAD));
    }

    private Decisions alsoIn(PostId second, Role role, Cast who) {
        return proposed.given(
                new PostDefined(second, "second post", "victim support", role, Region.ALL, null),
                new OfficialAppointed(second, who.official(), day("2026-01-01")));
    }

    private static BudgetAmended amendedByAnother() {
        var moved = new Amendment(OTHER_LINE, 2026, Money.euros("500.00"), Money.euros("501.00"));
        return new BudgetAmended(
                PROJECT, 2, List.of(moved), ProposalId.random(), day("2026-06-01"), List.of(), List.of());
    }
}
