package ee.rada.command.substitutions;

import static ee.rada.command.Acting.as;
import static ee.rada.command.Cast.ADMINISTRATOR;
import static ee.rada.command.Cast.DIRECTOR_GENERAL;
import static ee.rada.command.Cast.FINANCE;
import static ee.rada.command.Cast.REGION_HEAD_POHJA;
import static ee.rada.command.Cast.SERVICE_HEAD;
import static ee.rada.command.Cast.UNIT_HEAD;
import static ee.rada.command.Cast.WORKER_POHJA;
import static ee.rada.command.Decisions.desk;
import static ee.rada.command.Happened.day;
import static ee.rada.command.substitutions.Substituting.SUBSTITUTION;
import static ee.rada.command.substitutions.Substituting.agreed;
import static ee.rada.command.substitutions.Substituting.allowed;
import static ee.rada.command.substitutions.Substituting.arrange;
import static ee.rada.command.substitutions.Substituting.arranged;
import static ee.rada.command.substitutions.Substituting.july;
import static ee.rada.command.substitutions.Substituting.mayBeSubstituted;
import static ee.rada.kernel.ProblemCode.DATE_IN_PAST;
import static ee.rada.kernel.ProblemCode.ILLEGAL_TRANSITION;
import static ee.rada.kernel.ProblemCode.NOT_FOUND;
import static ee.rada.kernel.ProblemCode.NOT_MANAGER;
import static ee.rada.kernel.ProblemCode.OUT_OF_RANGE;
import static ee.rada.kernel.ProblemCode.PERIOD_REVERSED;
import static ee.rada.kernel.ProblemCode.SUBSTITUTE_NOT_ALLOWED;
import static ee.rada.kernel.ProblemCode.SUBSTITUTION_CYCLE;
import static ee.rada.kernel.ProblemCode.SUBSTITUTION_OVERLAP;
import static ee.rada.kernel.ProblemCode.VALIDATION;
import static ee.rada.kernel.substitutions.SubstitutionReason.SICK;
import static ee.rada.kernel.substitutions.SubstitutionReason.VACATION;

import ee.rada.command.Cast;
import ee.rada.command.Decisions;
import ee.rada.kernel.Event;
import ee.rada.kernel.FieldError;
import ee.rada.kernel.posts.PostEvent.AbsenceLifted;
import ee.rada.kernel.posts.PostEvent.AbsenceNoted;
import ee.rada.kernel.posts.PostEvent.AppointmentEnded;
import ee.rada.kernel.posts.PostEvent.OfficialAppointed;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.substitutions.Duty;
import ee.rada.kernel.substitutions.SubstitutionCommand.ArrangeSubstitution;
import ee.rada.kernel.substitutions.SubstitutionCommand.ExtendSubstitution;
import ee.rada.kernel.substitutions.SubstitutionEvent.SubstitutionCancelled;
import ee.rada.kernel.substitutions.SubstitutionEvent.SubstitutionExtended;
import ee.rada.kernel.substitutions.SubstitutionId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Domain model § 8, S1, S3 and S4: which substitutions there can be, and who arranges them. */
class ArrangingTest {

    private static final SubstitutionId OTHER = new SubstitutionId(new UUID(14, 2));
    private static final SubstitutionId THIRD = new SubstitutionId(new UUID(14, 3));
    private static final ArrangeSubstitution JULY = arrange(UNIT_HEAD, SERVICE_HEAD, "2026-07-01", "2026-07-14");

    private final Decisions office = desk().given(allowed());

    @ParameterizedTest
    @EnumSource(
            value = Cast.class,
            names = {"UNIT_HEAD", "DIRECTOR_GENERAL", "ADMINISTRATOR"})
    void the_holder_the_manager_and_the_administrator_arrange_it(Cast who) {
        office.when(as(who), JULY)
                .expectEvents(arranged(UNIT_HEAD, SERVICE_HEAD, "2026-07-01", "2026-07-14", VACATION));
    }

    @Test
    void nobody_else_arranges_it_not_even_the_substitute() {
        office.when(as(SERVICE_HEAD), JULY).expectRefusal(NOT_MANAGER);
        office.when(as(FINANCE), JULY).expectRefusal(NOT_MANAGER);
    }

    @Test
    void it_is_arranged_once_and_between_posts_that_there_are() {
        var nowhere = new PostId(new UUID(2, 404));
        office.when(as(ADMINISTRATOR), between(nowhere, SERVICE_HEAD.post())).expectRefusal(NOT_FOUND, "/absentPostId");
        office.when(as(ADMINISTRATOR), between(UNIT_HEAD.post(), nowhere))
                .expectRefusal(NOT_FOUND, "/substitutePostId");
        office.given(july())
                .when(as(UNIT_HEAD), JULY)
                .expectRefusal(ILLEGAL_TRANSITION, "/substitutionId", Map.of("state", "EXISTS"));
    }

    @Test
    void only_a_post_that_is_allowed_to_substitutes() {
        office.when(as(UNIT_HEAD), arrange(UNIT_HEAD, WORKER_POHJA, "2026-07-01", "2026-07-14"))
                .expectRefusal(SUBSTITUTE_NOT_ALLOWED, "/substitutePostId");
        office.given(mayBeSubstituted(UNIT_HEAD, WORKER_POHJA))
                .when(as(UNIT_HEAD), JULY)
                .expectRefusal(SUBSTITUTE_NOT_ALLOWED, "/substitutePostId");
    }

    @Test
    void nobody_substitutes_himself_in_his_other_post() {
        desk().given(allowed())
                .given(
                        new AppointmentEnded(
                                SERVICE_HEAD.post(), SERVICE_HEAD.official(), day("2026-01-31"), "moved on"),
                        new OfficialAppointed(SERVICE_HEAD.post(), UNIT_HEAD.official(), day("2026-02-01")))
                .when(as(UNIT_HEAD), JULY)
                .expectRefusal(SUBSTITUTE_NOT_ALLOWED, "/substitutePostId");
    }

    @Test
    void a_vacant_post_neither_substitutes_nor_is_substituted() {
        var gone = new AppointmentEnded(SERVICE_HEAD.post(), SERVICE_HEAD.official(), day("2026-01-31"), "moved on");
        var vacant = desk().given(allowed()).given(gone);

        vacant.when(as(UNIT_HEAD), JULY).expectRefusal(SUBSTITUTE_NOT_ALLOWED, "/substitutePostId");
        vacant.when(as(UNIT_HEAD), arrange(SERVICE_HEAD, UNIT_HEAD, "2026-07-01", "2026-07-14"))
                .expectRefusal(SUBSTITUTE_NOT_ALLOWED, "/substitutePostId");
    }

    @Test
    void it_begins_today_at_the_earliest_and_before_it_ends() {
        office.when(as(UNIT_HEAD), arrange(UNIT_HEAD, SERVICE_HEAD, "2026-06-15", "2026-06-15"))
                .expectEvents(arranged(UNIT_HEAD, SERVICE_HEAD, "2026-06-15", "2026-06-15", VACATION));
        office.when(as(UNIT_HEAD), arrange(UNIT_HEAD, SERVICE_HEAD, "2026-06-14", "2026-07-14"))
                .expectRefusal(DATE_IN_PAST, "/from", Map.of("earliest", day("2026-06-15")));
        office.when(as(UNIT_HEAD), arrange(UNIT_HEAD, SERVICE_HEAD, "2026-07-02", "2026-07-01"))
                .expectRefusal(PERIOD_REVERSED, "/to");
    }

    @Test
    void who_falls_ill_says_so_up_to_five_days_later() {
        office.when(as(UNIT_HEAD), arrange(UNIT_HEAD, SERVICE_HEAD, "2026-06-10", "2026-06-20", SICK, null))
                .expectEvents(arranged(UNIT_HEAD, SERVICE_HEAD, "2026-06-10", "2026-06-20", SICK));
        office.when(as(UNIT_HEAD), arrange(UNIT_HEAD, SERVICE_HEAD, "2026-06-09", "2026-06-20", SICK, null))
                .expectRefusal(DATE_IN_PAST, "/from", Map.of("earliest", day("2026-06-10")));
        office.when(as(UNIT_HEAD), arrange(UNIT_HEAD, SERVICE_HEAD, "2026-06-10", "2026-06-14", SICK, null))
                .expectRefusal(DATE_IN_PAST, "/to", Map.of("earliest", day("2026-06-15")));
    }

    @Test
    void it_lasts_a_year_at_most() {
        office.when(as(UNIT_HEAD), arrange(UNIT_HEAD, SERVICE_HEAD, "2026-07-01", "2027-06-30"))
                .expectEvents(arranged(UNIT_HEAD, SERVICE_HEAD, "2026-07-01", "2027-06-30", VACATION));
        office.when(as(UNIT_HEAD), arrange(UNIT_HEAD, SERVICE_HEAD, "2026-07-01", "2027-07-01"))
                .expectRefusal(OUT_OF_RANGE, "/to", Map.of("until", day("2027-06-30")));
    }

    @Test
    void a_directive_is_named_where_both_are_to_act() {
        office.when(as(UNIT_HEAD), concurrent(null))
                .expectWrongFields(VALIDATION, new FieldError("/directiveDocId", "required"));
        office.when(as(UNIT_HEAD), concurrent("directive 12"))
                .expectEvents(Substituting.arranged(
                                SUBSTITUTION, UNIT_HEAD, SERVICE_HEAD, "2026-07-01", "2026-07-14", VACATION, true)
                        .toArray(Event[]::new));
    }

    @Test
    void a_post_has_one_substitute_at_a_time() {
        office.given(agreed(OTHER, UNIT_HEAD, REGION_HEAD_POHJA, "2026-07-14", "2026-07-20"));

        office.when(as(UNIT_HEAD), JULY)
                .expectRefusal(
                        SUBSTITUTION_OVERLAP, "/from", Map.of("from", day("2026-07-14"), "to", day("2026-07-20")));
        office.when(as(UNIT_HEAD), arrange(UNIT_HEAD, SERVICE_HEAD, "2026-07-01", "2026-07-13"))
                .expectEvents(arranged(UNIT_HEAD, SERVICE_HEAD, "2026-07-01", "2026-07-13", VACATION));
    }

    @Test
    void what_was_called_off_is_in_nobodys_way() {
        office.given(agreed(OTHER, UNIT_HEAD, REGION_HEAD_POHJA, "2026-07-14", "2026-07-20"))
                .given(new SubstitutionCancelled(OTHER, "no vacation"), new AbsenceLifted(UNIT_HEAD.post(), OTHER))
                .when(as(UNIT_HEAD), JULY)
                .expectEvents(arranged(UNIT_HEAD, SERVICE_HEAD, "2026-07-01", "2026-07-14", VACATION));
    }

    @Test
    void different_duties_may_have_different_substitutes() {
        var plans = List.of(Duty.TASKS, Duty.PLAN_CHANGES, Duty.TASKS);
        office.given(agreed(OTHER, UNIT_HEAD, REGION_HEAD_POHJA, "2026-07-01", "2026-07-14", Duty.ACTIVITIES));

        office.when(as(UNIT_HEAD), arrange(UNIT_HEAD, SERVICE_HEAD, "2026-07-01", "2026-07-14", VACATION, plans))
                .expectEvents(arranged(
                        UNIT_HEAD, SERVICE_HEAD, "2026-07-01", "2026-07-14", VACATION, Duty.PLAN_CHANGES, Duty.TASKS));
        office.when(
                        as(UNIT_HEAD),
                        arrange(
                                UNIT_HEAD,
                                SERVICE_HEAD,
                                "2026-07-01",
                                "2026-07-14",
                                VACATION,
                                List.of(Duty.ACTIVITIES, Duty.TASKS)))
                .expectRefusal(SUBSTITUTION_OVERLAP, "/from", Map.of());
        office.when(as(UNIT_HEAD), JULY).expectRefusal(SUBSTITUTION_OVERLAP, "/from", Map.of());
    }

    @Test
    void two_do_not_substitute_each_other_on_the_same_days() {
        office.given(agreed(OTHER, SERVICE_HEAD, UNIT_HEAD, "2026-07-14", "2026-07-20"));

        office.when(as(UNIT_HEAD), JULY).expectRefusal(SUBSTITUTION_CYCLE, "/substitutePostId");
        office.when(as(UNIT_HEAD), arrange(UNIT_HEAD, SERVICE_HEAD, "2026-07-01", "2026-07-13"))
                .expectEvents(arranged(UNIT_HEAD, SERVICE_HEAD, "2026-07-01", "2026-07-13", VACATION));
    }

    @Test
    void nor_three_in_a_ring() {
        office.given(agreed(OTHER, SERVICE_HEAD, REGION_HEAD_POHJA, "2026-07-01", "2026-07-10"))
                .given(agreed(THIRD, REGION_HEAD_POHJA, UNIT_HEAD, "2026-07-10", "2026-07-20"));

        office.when(as(UNIT_HEAD), arrange(UNIT_HEAD, SERVICE_HEAD, "2026-07-05", "2026-07-12"))
                .expectRefusal(SUBSTITUTION_CYCLE, "/substitutePostId");
        office.when(as(UNIT_HEAD), arrange(UNIT_HEAD, SERVICE_HEAD, "2026-07-11", "2026-07-12"))
                .expectEvents(arranged(UNIT_HEAD, SERVICE_HEAD, "2026-07-11", "2026-07-12", VACATION));
    }

    @Test
    void it_is_extended_as_it_is_arranged() {
        var extend = new ExtendSubstitution(SUBSTITUTION, day("2026-07-20"));
        office.given(july());

        office.when(as(UNIT_HEAD), extend)
                .expectEvents(
                        new SubstitutionExtended(SUBSTITUTION, day("2026-07-20")),
                        new AbsenceNoted(UNIT_HEAD.post(), SUBSTITUTION, day("2026-07-01"), day("2026-07-20")));
        office.when(as(UNIT_HEAD), new ExtendSubstitution(SUBSTITUTION, day("2026-07-14")))
                .expectNoEvents();
        office.when(as(UNIT_HEAD), new ExtendSubstitution(SUBSTITUTION, day("2026-07-13")))
                .expectRefusal(OUT_OF_RANGE, "/newTo", Map.of());
        office.when(as(UNIT_HEAD), new ExtendSubstitution(SUBSTITUTION, day("2027-07-01")))
                .expectRefusal(OUT_OF_RANGE, "/newTo", Map.of());
        office.when(as(SERVICE_HEAD), extend).expectRefusal(NOT_MANAGER);
        office.when(as(DIRECTOR_GENERAL).on(day("2026-07-15")), extend)
                .expectRefusal(ILLEGAL_TRANSITION, Map.of("state", "ENDED"));
    }

    @Test
    void nor_is_it_extended_into_another_or_into_a_ring() {
        var extend = new ExtendSubstitution(SUBSTITUTION, day("2026-07-20"));

        desk().given(allowed())
                .given(july())
                .given(agreed(OTHER, UNIT_HEAD, REGION_HEAD_POHJA, "2026-07-20", "2026-07-25"))
                .when(as(UNIT_HEAD), extend)
                .expectRefusal(SUBSTITUTION_OVERLAP, "/newTo", Map.of());
        desk().given(allowed())
                .given(july())
                .given(agreed(OTHER, SERVICE_HEAD, UNIT_HEAD, "2026-07-20", "2026-07-25"))
                .when(as(UNIT_HEAD), extend)
                .expectRefusal(SUBSTITUTION_CYCLE, "/substitutePostId");
        desk().given(allowed())
                .given(july())
                .given(mayBeSubstituted(UNIT_HEAD, FINANCE))
                .when(as(UNIT_HEAD), extend)
                .expectRefusal(SUBSTITUTE_NOT_ALLOWED, "/substitutePostId");
    }

    private static ArrangeSubstitution between(PostId absent, PostId substitute) {
        return new ArrangeSubstitution(
                SUBSTITUTION, absent, substitute, day("2026-07-01"), day("2026-07-14"), null, VACATION, null, null);
    }

    private static ArrangeSubstitution concurrent(@Nullable String directive) {
        return new ArrangeSubstitution(
                SUBSTITUTION,
                UNIT_HEAD.post(),
                SERVICE_HEAD.post(),
                day("2026-07-01"),
                day("2026-07-14"),
                null,
                VACATION,
                directive,
                true);
    }
}
