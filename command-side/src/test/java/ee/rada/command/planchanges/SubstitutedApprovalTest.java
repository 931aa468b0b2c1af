package ee.rada.command.planchanges;

import static ee.rada.command.Acting.as;
import static ee.rada.command.Cast.DIRECTOR_GENERAL;
import static ee.rada.command.Cast.FINANCE;
import static ee.rada.command.Cast.REGION_HEAD_POHJA;
import static ee.rada.command.Cast.SERVICE_HEAD;
import static ee.rada.command.Cast.UNIT_HEAD;
import static ee.rada.command.Decisions.desk;
import static ee.rada.command.Happened.day;
import static ee.rada.command.Happened.running;
import static ee.rada.command.planchanges.Proposals.PROPOSAL;
import static ee.rada.command.planchanges.Proposals.approvalGiven;
import static ee.rada.command.planchanges.Proposals.increaseSubmitted;
import static ee.rada.command.planchanges.Proposals.reallocationAppliedBy;
import static ee.rada.command.planchanges.Proposals.reallocationSubmitted;
import static ee.rada.command.substitutions.Substituting.SUBSTITUTION;
import static ee.rada.command.substitutions.Substituting.agreed;
import static ee.rada.kernel.ProblemCode.FORBIDDEN_ROLE;
import static ee.rada.kernel.ProblemCode.FOUR_EYES;
import static ee.rada.kernel.ProblemCode.NO_INDEPENDENT_APPROVER;

import ee.rada.command.Acting;
import ee.rada.command.Cast;
import ee.rada.command.Decisions;
import ee.rada.kernel.Event;
import ee.rada.kernel.Role;
import ee.rada.kernel.planchanges.PlanChangeCommand.ApprovePlanChange;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Domain model C2, S6 and § 14 no. 2: whoever substitutes whom, two pairs of eyes belong to two natural persons. */
class SubstitutedApprovalTest {

    private static final ApprovePlanChange APPROVE = new ApprovePlanChange(PROPOSAL, null, null);

    @Test
    void who_proposed_does_not_approve_in_the_place_of_the_unit_head() {
        away(UNIT_HEAD, SERVICE_HEAD)
                .givenBy(SERVICE_HEAD, proposal(reallocationSubmitted()))
                .when(under(SERVICE_HEAD), APPROVE)
                .expectRefusal(FOUR_EYES);
    }

    @Test
    void somebody_else_does_in_his_place_and_in_his_own() {
        away(UNIT_HEAD, REGION_HEAD_POHJA)
                .givenBy(SERVICE_HEAD, proposal(reallocationSubmitted()))
                .when(under(REGION_HEAD_POHJA), APPROVE)
                .expectEvents(approvalGiven(Role.UNIT_HEAD));
        away(FINANCE, REGION_HEAD_POHJA)
                .givenBy(SERVICE_HEAD, proposal(reallocationSubmitted()))
                .givenBy(UNIT_HEAD, approvalGiven(Role.UNIT_HEAD))
                .when(under(REGION_HEAD_POHJA), APPROVE)
                .expectEvents(reallocationAppliedBy(Role.FINANCE));
    }

    @Test
    void nor_does_a_substitute_in_the_place_of_who_proposed() {
        away(UNIT_HEAD, REGION_HEAD_POHJA)
                .givenBy(UNIT_HEAD, proposal(reallocationSubmitted()))
                .when(under(REGION_HEAD_POHJA), APPROVE)
                .expectRefusal(FOUR_EYES);
    }

    @Test
    void what_was_proposed_in_somebodys_place_he_does_not_approve_himself() {
        desk().given(running())
                .givenOnBehalf(SERVICE_HEAD, UNIT_HEAD, proposal(reallocationSubmitted()))
                .when(as(UNIT_HEAD), APPROVE)
                .expectRefusal(FOUR_EYES);
    }

    @Test
    void where_the_holder_and_his_substitute_both_had_a_hand_in_it_nobody_in_that_post_is_independent() {
        away(UNIT_HEAD, SERVICE_HEAD)
                .givenOnBehalf(SERVICE_HEAD, UNIT_HEAD, proposal(reallocationSubmitted()))
                .when(under(SERVICE_HEAD), APPROVE)
                .expectRefusal(NO_INDEPENDENT_APPROVER);
    }

    @Test
    void one_person_gives_one_approval_whatever_his_posts() {
        away(FINANCE, UNIT_HEAD)
                .givenBy(SERVICE_HEAD, proposal(reallocationSubmitted()))
                .givenBy(UNIT_HEAD, approvalGiven(Role.UNIT_HEAD))
                .when(under(UNIT_HEAD), APPROVE)
                .expectRefusal(FOUR_EYES);
    }

    @Test
    void nor_is_one_person_behind_two_of_them() {
        away(DIRECTOR_GENERAL, UNIT_HEAD)
                .givenBy(SERVICE_HEAD, proposal(increaseSubmitted()))
                .givenOnBehalf(REGION_HEAD_POHJA, UNIT_HEAD, approvalGiven(Role.UNIT_HEAD))
                .givenBy(FINANCE, approvalGiven(Role.FINANCE))
                .when(under(UNIT_HEAD), APPROVE)
                .expectRefusal(FOUR_EYES);
    }

    @Test
    void who_is_away_does_not_approve_over_his_substitutes_head() {
        away(UNIT_HEAD, REGION_HEAD_POHJA)
                .givenBy(SERVICE_HEAD, proposal(reallocationSubmitted()))
                .when(as(UNIT_HEAD).on(day("2026-07-05")), APPROVE)
                .expectRefusal(FORBIDDEN_ROLE);
    }

    private static Decisions away(Cast absent, Cast substitute) {
        return desk().given(running()).given(agreed(SUBSTITUTION, absent, substitute, "2026-07-01", "2026-07-14"));
    }

    private static Event[] proposal(List<Event> events) {
        return events.toArray(Event[]::new);
    }

    private static Acting under(Cast substitute) {
        return as(substitute).on(day("2026-07-05")).under(SUBSTITUTION);
    }
}
