package ee.rada.command.planchanges;

import static ee.rada.command.Acting.as;
import static ee.rada.command.Cast.DIRECTOR_GENERAL;
import static ee.rada.command.Cast.FINANCE;
import static ee.rada.command.Cast.SERVICE_HEAD;
import static ee.rada.command.Cast.UNIT_HEAD;
import static ee.rada.command.Cast.WORKER_POHJA;
import static ee.rada.command.Decisions.desk;
import static ee.rada.command.Happened.PROJECT;
import static ee.rada.command.Happened.running;
import static ee.rada.command.planchanges.Proposals.PROPOSAL;
import static ee.rada.command.planchanges.Proposals.REASON;
import static ee.rada.command.planchanges.Proposals.approvalGiven;
import static ee.rada.command.planchanges.Proposals.drafted;
import static ee.rada.command.planchanges.Proposals.increase;
import static ee.rada.command.planchanges.Proposals.reallocationAppliedBy;
import static ee.rada.command.planchanges.Proposals.reallocationSubmitted;
import static ee.rada.kernel.ProblemCode.FORBIDDEN_ROLE;
import static ee.rada.kernel.ProblemCode.FOUR_EYES;
import static ee.rada.kernel.ProblemCode.ILLEGAL_TRANSITION;

import ee.rada.command.Decisions;
import ee.rada.kernel.Role;
import ee.rada.kernel.planchanges.PlanChangeCommand.AnswerClarification;
import ee.rada.kernel.planchanges.PlanChangeCommand.ApprovePlanChange;
import ee.rada.kernel.planchanges.PlanChangeCommand.AskForClarification;
import ee.rada.kernel.planchanges.PlanChangeCommand.RejectPlanChange;
import ee.rada.kernel.planchanges.PlanChangeCommand.WithdrawPlanChange;
import ee.rada.kernel.planchanges.PlanChangeEvent.ClarificationAnswered;
import ee.rada.kernel.planchanges.PlanChangeEvent.ClarificationAsked;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeWithdrawn;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Domain model 3.3: who is asked may ask back first; until he is answered, nobody decides. */
class ClarifyingTest {

    private static final AskForClarification ASK = new AskForClarification(PROPOSAL, "Why not the other line?");
    private static final AnswerClarification ANSWER =
            new AnswerClarification(PROPOSAL, "It is promised to the police.");
    private static final ClarificationAsked ASKED =
            new ClarificationAsked(PROPOSAL, PROJECT, Role.UNIT_HEAD, "Why not the other line?");
    private static final ClarificationAnswered ANSWERED =
            new ClarificationAnswered(PROPOSAL, PROJECT, "It is promised to the police.");
    private static final ApprovePlanChange APPROVE = new ApprovePlanChange(PROPOSAL, null, null);

    private final Decisions proposed = desk().given(running()).given(reallocationSubmitted());

    @Test
    void every_post_whose_approval_is_needed_may_ask() {
        proposed.when(as(UNIT_HEAD), ASK).expectEvents(ASKED);
        proposed.when(as(FINANCE), ASK)
                .expectEvents(new ClarificationAsked(PROPOSAL, PROJECT, Role.FINANCE, "Why not the other line?"));
        proposed.when(as(DIRECTOR_GENERAL), ASK).expectRefusal(FORBIDDEN_ROLE);
    }

    @Test
    void a_draft_is_not_asked_about() {
        desk().given(running())
                .given(drafted(increase()))
                .when(as(UNIT_HEAD), ASK)
                .expectRefusal(ILLEGAL_TRANSITION, Map.of("state", "DRAFT"));
    }

    @Test
    void one_question_is_open_at_a_time() {
        proposed.givenBy(UNIT_HEAD, ASKED)
                .when(as(FINANCE), ASK)
                .expectRefusal(ILLEGAL_TRANSITION, Map.of("state", "CLARIFICATION"));
    }

    @Test
    void only_who_had_a_hand_in_it_answers() {
        var asked = proposed.givenBy(UNIT_HEAD, ASKED);

        asked.when(as(SERVICE_HEAD), ANSWER).expectEvents(ANSWERED);
        asked.when(as(WORKER_POHJA), ANSWER).expectRefusal(FORBIDDEN_ROLE);
        asked.when(as(UNIT_HEAD), ANSWER).expectRefusal(FORBIDDEN_ROLE);
    }

    @Test
    void nobody_answers_what_was_not_asked() {
        proposed.when(as(SERVICE_HEAD), ANSWER).expectRefusal(ILLEGAL_TRANSITION, Map.of("state", "SUBMITTED"));
    }

    @Test
    void until_the_answer_nobody_decides() {
        var asked = proposed.givenBy(UNIT_HEAD, ASKED);

        asked.when(as(UNIT_HEAD), APPROVE).expectRefusal(ILLEGAL_TRANSITION, Map.of("state", "CLARIFICATION"));
        asked.when(as(UNIT_HEAD), new RejectPlanChange(PROPOSAL, null, REASON))
                .expectRefusal(ILLEGAL_TRANSITION, Map.of("state", "CLARIFICATION"));
        asked.when(as(SERVICE_HEAD), new WithdrawPlanChange(PROPOSAL, REASON))
                .expectEvents(new PlanChangeWithdrawn(PROPOSAL, PROJECT, REASON));
    }

    @Test
    void after_the_answer_it_goes_on_where_it_stood() {
        proposed.givenBy(UNIT_HEAD, approvalGiven(Role.UNIT_HEAD))
                .givenBy(FINANCE, ASKED)
                .given(ANSWERED)
                .when(as(FINANCE), APPROVE)
                .expectEvents(reallocationAppliedBy(Role.FINANCE));
    }

    @Test
    void whoever_answered_for_it_does_not_approve_it() {
        proposed.givenBy(UNIT_HEAD, ASKED, ANSWERED)
                .when(as(UNIT_HEAD), APPROVE)
                .expectRefusal(FOUR_EYES);
    }
}
