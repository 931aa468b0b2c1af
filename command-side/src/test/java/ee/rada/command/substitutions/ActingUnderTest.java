package ee.rada.command.substitutions;

import static ee.rada.command.Acting.as;
import static ee.rada.command.Asked.completeActivity;
import static ee.rada.command.Cast.COUNSELLOR_REMOTE;
import static ee.rada.command.Cast.FINANCE;
import static ee.rada.command.Cast.REGION_HEAD_POHJA;
import static ee.rada.command.Cast.SERVICE_HEAD;
import static ee.rada.command.Cast.UNIT_HEAD;
import static ee.rada.command.Cast.WORKER_POHJA;
import static ee.rada.command.Decisions.desk;
import static ee.rada.command.Happened.IN_IDA;
import static ee.rada.command.Happened.IN_POHJA;
import static ee.rada.command.Happened.PROJECT;
import static ee.rada.command.Happened.activityCompleted;
import static ee.rada.command.Happened.day;
import static ee.rada.command.Happened.running;
import static ee.rada.command.substitutions.Substituting.SUBSTITUTION;
import static ee.rada.command.substitutions.Substituting.agreed;
import static ee.rada.command.substitutions.Substituting.allowed;
import static ee.rada.command.substitutions.Substituting.arrange;
import static ee.rada.command.substitutions.Substituting.arranged;
import static ee.rada.command.substitutions.Substituting.july;
import static ee.rada.kernel.ProblemCode.FORBIDDEN_ROLE;
import static ee.rada.kernel.ProblemCode.NOT_MANAGER;
import static ee.rada.kernel.ProblemCode.NO_SUCH_OFFICIAL;
import static ee.rada.kernel.ProblemCode.SUBSTITUTION_NOT_VALID;

import ee.rada.command.Acting;
import ee.rada.command.Decisions;
import ee.rada.command.Outcome;
import ee.rada.kernel.Event;
import ee.rada.kernel.posts.OfficialCommand.DeactivateOfficial;
import ee.rada.kernel.posts.OfficialEvent.OfficialDeactivated;
import ee.rada.kernel.posts.PostEvent.AbsenceLifted;
import ee.rada.kernel.posts.PostEvent.AppointmentEnded;
import ee.rada.kernel.projects.ProjectCommand.SuspendProject;
import ee.rada.kernel.projects.ProjectEvent.ProjectSuspended;
import ee.rada.kernel.substitutions.Duty;
import ee.rada.kernel.substitutions.SubstitutionCommand.CancelSubstitution;
import ee.rada.kernel.substitutions.SubstitutionCommand.ConfirmSubstitution;
import ee.rada.kernel.substitutions.SubstitutionCommand.ExtendSubstitution;
import ee.rada.kernel.substitutions.SubstitutionEvent.SubstitutionCancelled;
import ee.rada.kernel.substitutions.SubstitutionEvent.SubstitutionConfirmed;
import ee.rada.kernel.substitutions.SubstitutionEvent.SubstitutionEnded;
import ee.rada.kernel.substitutions.SubstitutionId;
import ee.rada.kernel.substitutions.SubstitutionReason;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Domain model § 8, S2 and S4 to S7: what a substitute may, and what the one who is away may not. */
class ActingUnderTest {

    private static final SubstitutionId OTHER = new SubstitutionId(new UUID(14, 2));
    private static final SuspendProject SUSPEND =
            new SuspendProject(PROJECT, "the partner is reorganised", day("2026-06-01"));
    private static final ProjectSuspended SUSPENDED =
            new ProjectSuspended(PROJECT, "the partner is reorganised", day("2026-06-01"));
    private static final Acting IN_JULY = as(UNIT_HEAD).on(day("2026-07-05"));

    /** Somebody who may nothing of the kind in his own post. */
    private static final Acting FINANCE_FOR_UNIT_HEAD =
            as(FINANCE).on(day("2026-07-05")).under(SUBSTITUTION);

    private final Decisions office = desk().given(running()).given(allowed());

    @ParameterizedTest
    @ValueSource(strings = {"2026-07-01T00:00:00+03:00", "2026-07-14T23:59:59+03:00", "2026-07-14T20:59:59Z"})
    void it_is_valid_from_the_first_midnight_to_the_last(String instant) {
        financeInJuly()
                .when(as(FINANCE).at(instant).under(SUBSTITUTION), SUSPEND)
                .expectEvents(SUSPENDED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-06-30T23:59:59+03:00", "2026-07-15T00:00:00+03:00", "2026-07-14T21:00:00Z"})
    void before_and_after_it_gives_nothing(String instant) {
        financeInJuly()
                .when(as(FINANCE).at(instant).under(SUBSTITUTION), SUSPEND)
                .expectRefusal(SUBSTITUTION_NOT_VALID);
    }

    @Test
    void on_the_day_that_has_25_hours_it_lasts_all_of_them() {
        office.given(agreed(SUBSTITUTION, UNIT_HEAD, FINANCE, "2026-10-25", "2026-10-25"));

        under("2026-10-24T21:00:00Z").expectEvents(SUSPENDED);
        under("2026-10-25T21:59:59Z").expectEvents(SUSPENDED);
        under("2026-10-24T20:59:59Z").expectRefusal(SUBSTITUTION_NOT_VALID);
        under("2026-10-25T22:00:00Z").expectRefusal(SUBSTITUTION_NOT_VALID);
    }

    @Test
    void on_the_day_that_has_23_hours_it_ends_with_them() {
        office.given(agreed(SUBSTITUTION, UNIT_HEAD, FINANCE, "2027-03-28", "2027-03-28"));

        under("2027-03-27T22:00:00Z").expectEvents(SUSPENDED);
        under("2027-03-28T20:59:59Z").expectEvents(SUSPENDED);
        under("2027-03-28T21:00:00Z").expectRefusal(SUBSTITUTION_NOT_VALID);
    }

    @Test
    void it_gives_nothing_before_the_substitute_agrees_nor_after_it_is_called_off() {
        desk().given(running())
                .given(allowed())
                .given(arranged(SUBSTITUTION, UNIT_HEAD, FINANCE, "2026-07-01", "2026-07-14"))
                .when(FINANCE_FOR_UNIT_HEAD, SUSPEND)
                .expectRefusal(SUBSTITUTION_NOT_VALID);
        financeInJuly()
                .given(new SubstitutionCancelled(SUBSTITUTION, "back"), lifted())
                .when(FINANCE_FOR_UNIT_HEAD, SUSPEND)
                .expectRefusal(SUBSTITUTION_NOT_VALID);
    }

    @Test
    void an_ended_one_and_one_that_never_was_give_nothing() {
        desk().given(running()).when(FINANCE_FOR_UNIT_HEAD, SUSPEND).expectRefusal(SUBSTITUTION_NOT_VALID);
        financeInJuly()
                .given(new SubstitutionEnded(SUBSTITUTION))
                .when(FINANCE_FOR_UNIT_HEAD, SUSPEND)
                .expectRefusal(SUBSTITUTION_NOT_VALID);
    }

    @Test
    void it_is_for_the_substitute_only() {
        financeInJuly()
                .when(as(SERVICE_HEAD).on(day("2026-07-05")).under(SUBSTITUTION), SUSPEND)
                .expectRefusal(SUBSTITUTION_NOT_VALID);
        financeInJuly().when(IN_JULY.under(SUBSTITUTION), SUSPEND).expectRefusal(SUBSTITUTION_NOT_VALID);
    }

    @Test
    void and_for_as_long_as_he_holds_his_own_post_and_the_other_is_held() {
        financeInJuly()
                .given(new AppointmentEnded(FINANCE.post(), FINANCE.official(), day("2026-07-04"), "moved on"))
                .when(FINANCE_FOR_UNIT_HEAD, SUSPEND)
                .expectRefusal(SUBSTITUTION_NOT_VALID);
        desk().given(running())
                .given(agreed(SUBSTITUTION, UNIT_HEAD, FINANCE, "2026-07-01", "2026-07-14"))
                .given(new AppointmentEnded(UNIT_HEAD.post(), UNIT_HEAD.official(), day("2026-07-04"), "moved on"))
                .when(FINANCE_FOR_UNIT_HEAD, SUSPEND)
                .expectRefusal(SUBSTITUTION_NOT_VALID);
        desk().given(running())
                .given(agreed(SUBSTITUTION, UNIT_HEAD, FINANCE, "2026-07-01", "2026-07-14"))
                .given(new OfficialDeactivated(FINANCE.official(), "retired"))
                .when(FINANCE_FOR_UNIT_HEAD, SUSPEND)
                .expectRefusal(NO_SUCH_OFFICIAL);
    }

    @Test
    void it_gives_exactly_the_right_of_the_absent_post_and_its_region() {
        office.given(agreed(SUBSTITUTION, REGION_HEAD_POHJA, WORKER_POHJA, "2026-06-15", "2026-06-20"))
                .given(agreed(OTHER, REGION_HEAD_POHJA, COUNSELLOR_REMOTE, "2026-06-21", "2026-06-25"));
        var worker = as(WORKER_POHJA).under(SUBSTITUTION);
        var counsellor = as(COUNSELLOR_REMOTE).on(day("2026-06-21")).under(OTHER);

        office.when(worker, completeActivity(IN_POHJA)).expectEvents(activityCompleted(IN_POHJA));
        office.when(counsellor, completeActivity(IN_POHJA)).expectEvents(activityCompleted(IN_POHJA));
        office.when(worker, completeActivity(IN_IDA)).expectRefusal(FORBIDDEN_ROLE);
        office.when(worker, SUSPEND).expectRefusal(FORBIDDEN_ROLE);
    }

    @Test
    void in_his_own_post_the_substitute_has_his_own_right_only() {
        financeInJuly().when(as(FINANCE).on(day("2026-07-05")), SUSPEND).expectRefusal(FORBIDDEN_ROLE);
    }

    @Test
    void it_is_limited_to_its_duties() {
        var leave = new DeactivateOfficial(WORKER_POHJA.official(), "retired");
        office.given(agreed(SUBSTITUTION, UNIT_HEAD, FINANCE, "2026-07-01", "2026-07-14", Duty.PLAN_CHANGES));

        office.when(FINANCE_FOR_UNIT_HEAD, SUSPEND).expectRefusal(SUBSTITUTION_NOT_VALID);
        office.when(FINANCE_FOR_UNIT_HEAD, leave).expectRefusal(SUBSTITUTION_NOT_VALID);
        desk().given(running())
                .given(agreed(SUBSTITUTION, UNIT_HEAD, FINANCE, "2026-07-01", "2026-07-14", Duty.ACTIVITIES))
                .when(FINANCE_FOR_UNIT_HEAD, SUSPEND)
                .expectEvents(SUSPENDED);
    }

    @Test
    void who_is_away_does_not_act_meanwhile() {
        office.given(july());

        office.when(IN_JULY, SUSPEND).expectRefusal(FORBIDDEN_ROLE, Map.of("substitutedUntil", day("2026-07-14")));
        office.when(as(UNIT_HEAD).on(day("2026-06-30")), SUSPEND).expectEvents(SUSPENDED);
        office.when(as(UNIT_HEAD).on(day("2026-07-15")), SUSPEND).expectEvents(SUSPENDED);
    }

    @Test
    void while_nobody_has_agreed_to_substitute_him_he_is_not_away() {
        office.given(arranged(SUBSTITUTION, UNIT_HEAD, SERVICE_HEAD, "2026-07-01", "2026-07-14"))
                .when(IN_JULY, SUSPEND)
                .expectEvents(SUSPENDED);
    }

    @Test
    void he_keeps_the_duties_that_nobody_took_over() {
        office.given(july(Duty.PLAN_CHANGES)).when(IN_JULY, SUSPEND).expectEvents(SUSPENDED);
    }

    @Test
    void by_directive_both_act() {
        office.given(Substituting.arranged(
                        SUBSTITUTION, UNIT_HEAD, FINANCE, "2026-07-01", "2026-07-14", SubstitutionReason.MISSION, true))
                .given(new SubstitutionConfirmed(SUBSTITUTION));

        office.when(IN_JULY, SUSPEND).expectEvents(SUSPENDED);
        office.when(FINANCE_FOR_UNIT_HEAD, SUSPEND).expectEvents(SUSPENDED);
    }

    @Test
    void he_comes_back_by_ending_it() {
        var cancel = new CancelSubstitution(SUBSTITUTION, "back already");
        office.given(july());

        office.when(IN_JULY, cancel).expectEvents(new SubstitutionCancelled(SUBSTITUTION, "back already"), lifted());
        office.given(new SubstitutionCancelled(SUBSTITUTION, "back already"), lifted());
        office.when(IN_JULY, SUSPEND).expectEvents(SUSPENDED);
    }

    @Test
    void a_substitutes_substitute_gets_the_right_of_his_post_only() {
        office.given(july()).given(agreed(OTHER, SERVICE_HEAD, REGION_HEAD_POHJA, "2026-07-01", "2026-07-14"));
        var regionHead = as(REGION_HEAD_POHJA).on(day("2026-07-05"));

        office.when(regionHead.under(OTHER), completeActivity(IN_IDA)).expectEvents(activityCompleted(IN_IDA));
        office.when(regionHead.under(SUBSTITUTION), SUSPEND).expectRefusal(SUBSTITUTION_NOT_VALID);
    }

    @Test
    void who_is_away_himself_substitutes_nobody() {
        office.given(july())
                .given(agreed(OTHER, SERVICE_HEAD, REGION_HEAD_POHJA, "2026-07-01", "2026-07-14"))
                .when(as(SERVICE_HEAD).on(day("2026-07-05")).under(SUBSTITUTION), SUSPEND)
                .expectRefusal(SUBSTITUTION_NOT_VALID);
    }

    @Test
    void nobody_lengthens_his_own_authority_nor_agrees_for_the_absent() {
        financeInJuly()
                .when(FINANCE_FOR_UNIT_HEAD, new ExtendSubstitution(SUBSTITUTION, day("2026-07-20")))
                .expectRefusal(NOT_MANAGER);
        financeInJuly()
                .when(FINANCE_FOR_UNIT_HEAD, new CancelSubstitution(SUBSTITUTION, "enough"))
                .expectRefusal(NOT_MANAGER);
        financeInJuly()
                .given(arranged(OTHER, SERVICE_HEAD, UNIT_HEAD, "2026-08-01", "2026-08-14"))
                .when(FINANCE_FOR_UNIT_HEAD, new ConfirmSubstitution(OTHER))
                .expectRefusal(FORBIDDEN_ROLE);
    }

    @Test
    void nor_does_he_take_another_post_in_the_managers_place() {
        desk().given(Substituting.mayBeSubstituted(SERVICE_HEAD, REGION_HEAD_POHJA))
                .given(Substituting.mayBeSubstituted(REGION_HEAD_POHJA, WORKER_POHJA))
                .given(agreed(OTHER, SERVICE_HEAD, WORKER_POHJA, "2026-07-01", "2026-07-14"))
                .when(
                        as(WORKER_POHJA).on(day("2026-07-05")).under(OTHER),
                        arrange(REGION_HEAD_POHJA, WORKER_POHJA, "2026-07-06", "2026-12-31"))
                .expectRefusal(NOT_MANAGER);
    }

    private Decisions financeInJuly() {
        return desk().given(running())
                .given(allowed())
                .given(agreed(SUBSTITUTION, UNIT_HEAD, FINANCE, "2026-07-01", "2026-07-14"));
    }

    private Outcome under(String instant) {
        return office.when(as(FINANCE).at(instant).under(SUBSTITUTION), SUSPEND);
    }

    private static Event lifted() {
        return new AbsenceLifted(UNIT_HEAD.post(), SUBSTITUTION);
    }
}
