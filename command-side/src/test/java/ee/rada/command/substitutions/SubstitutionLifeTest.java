package ee.rada.command.substitutions;

import static ee.rada.command.Acting.as;
import static ee.rada.command.Acting.asTheSystem;
import static ee.rada.command.Cast.ADMINISTRATOR;
import static ee.rada.command.Cast.FINANCE;
import static ee.rada.command.Cast.REGION_HEAD_POHJA;
import static ee.rada.command.Cast.SERVICE_HEAD;
import static ee.rada.command.Cast.UNIT_HEAD;
import static ee.rada.command.Decisions.desk;
import static ee.rada.command.Happened.day;
import static ee.rada.command.substitutions.Substituting.SUBSTITUTION;
import static ee.rada.command.substitutions.Substituting.allowed;
import static ee.rada.command.substitutions.Substituting.arranged;
import static ee.rada.kernel.ProblemCode.DATE_IN_PAST;
import static ee.rada.kernel.ProblemCode.FORBIDDEN_ROLE;
import static ee.rada.kernel.ProblemCode.ILLEGAL_TRANSITION;
import static ee.rada.kernel.ProblemCode.NOT_FOUND;
import static ee.rada.kernel.ProblemCode.NOT_MANAGER;
import static ee.rada.kernel.ProblemCode.OUT_OF_RANGE;

import ee.rada.command.Acting;
import ee.rada.command.Decisions;
import ee.rada.kernel.posts.PostEvent.AbsenceLifted;
import ee.rada.kernel.posts.PostEvent.AbsenceNoted;
import ee.rada.kernel.substitutions.OpenItem;
import ee.rada.kernel.substitutions.SubstitutionCommand.CancelSubstitution;
import ee.rada.kernel.substitutions.SubstitutionCommand.ConfirmSubstitution;
import ee.rada.kernel.substitutions.SubstitutionCommand.EndSubstitution;
import ee.rada.kernel.substitutions.SubstitutionCommand.HandBack;
import ee.rada.kernel.substitutions.SubstitutionCommand.HandOver;
import ee.rada.kernel.substitutions.SubstitutionCommand.ShortenSubstitution;
import ee.rada.kernel.substitutions.SubstitutionCommand.StartSubstitution;
import ee.rada.kernel.substitutions.SubstitutionEvent.HandbackRecorded;
import ee.rada.kernel.substitutions.SubstitutionEvent.HandoverRecorded;
import ee.rada.kernel.substitutions.SubstitutionEvent.SubstitutionCancelled;
import ee.rada.kernel.substitutions.SubstitutionEvent.SubstitutionConfirmed;
import ee.rada.kernel.substitutions.SubstitutionEvent.SubstitutionEnded;
import ee.rada.kernel.substitutions.SubstitutionEvent.SubstitutionShortened;
import ee.rada.kernel.substitutions.SubstitutionEvent.SubstitutionStarted;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Domain model §§ 8 and 10: from an arranged substitution to one that is over. */
class SubstitutionLifeTest {

    private static final ConfirmSubstitution CONFIRM = new ConfirmSubstitution(SUBSTITUTION);
    private static final CancelSubstitution CANCEL = new CancelSubstitution(SUBSTITUTION, "no vacation after all");
    private static final StartSubstitution START = new StartSubstitution(SUBSTITUTION);
    private static final EndSubstitution END = new EndSubstitution(SUBSTITUTION);
    private static final SubstitutionConfirmed CONFIRMED = new SubstitutionConfirmed(SUBSTITUTION);
    private static final SubstitutionStarted STARTED = new SubstitutionStarted(SUBSTITUTION);
    private static final AbsenceLifted LIFTED = new AbsenceLifted(UNIT_HEAD.post(), SUBSTITUTION);
    private static final Acting FIRST_DAY = asTheSystem().on(day("2026-07-01"));
    private static final Acting DAY_AFTER = asTheSystem().on(day("2026-07-15"));

    private final Decisions arranged =
            desk().given(allowed()).given(arranged(SUBSTITUTION, UNIT_HEAD, SERVICE_HEAD, "2026-07-01", "2026-07-14"));

    @Test
    void the_substitute_agrees_himself() {
        arranged.when(as(SERVICE_HEAD), CONFIRM).expectEvents(CONFIRMED);
        arranged.when(as(UNIT_HEAD), CONFIRM).expectRefusal(FORBIDDEN_ROLE);
        arranged.when(as(ADMINISTRATOR), CONFIRM).expectRefusal(FORBIDDEN_ROLE);
    }

    @Test
    void he_agrees_once() {
        arranged.given(CONFIRMED).when(as(SERVICE_HEAD), CONFIRM).expectNoEvents();
    }

    @Test
    void agreed_to_on_one_of_its_days_it_starts_at_once() {
        arranged.when(as(SERVICE_HEAD).on(day("2026-07-01")), CONFIRM).expectEvents(CONFIRMED, STARTED);
        arranged.when(as(SERVICE_HEAD).on(day("2026-07-14")), CONFIRM).expectEvents(CONFIRMED, STARTED);
        arranged.when(as(SERVICE_HEAD).on(day("2026-07-15")), CONFIRM)
                .expectRefusal(ILLEGAL_TRANSITION, Map.of("state", "ENDED"));
    }

    @Test
    void the_service_starts_it_on_its_first_day_and_once() {
        arranged.given(CONFIRMED);

        arranged.when(FIRST_DAY, START).expectEvents(STARTED);
        arranged.when(asTheSystem(), START).expectRefusal(ILLEGAL_TRANSITION, Map.of("state", "CONFIRMED"));
        arranged.given(STARTED).when(FIRST_DAY, START).expectNoEvents();
    }

    @Test
    void what_nobody_agreed_to_is_not_started_but_ended() {
        arranged.when(FIRST_DAY, START).expectRefusal(ILLEGAL_TRANSITION, Map.of("state", "ARRANGED"));
        arranged.when(DAY_AFTER, END).expectEvents(new SubstitutionEnded(SUBSTITUTION));
    }

    @Test
    void the_service_ends_it_after_its_last_day_and_once() {
        arranged.given(CONFIRMED, STARTED);

        arranged.when(asTheSystem().on(day("2026-07-14")), END)
                .expectRefusal(ILLEGAL_TRANSITION, Map.of("state", "ACTIVE"));
        arranged.when(DAY_AFTER, END).expectEvents(new SubstitutionEnded(SUBSTITUTION));
        arranged.given(new SubstitutionEnded(SUBSTITUTION)).when(DAY_AFTER, END).expectNoEvents();
    }

    @Test
    void it_is_called_off_before_and_while_it_lasts() {
        arranged.when(as(UNIT_HEAD), CANCEL).expectEvents(cancelled(), LIFTED);
        arranged.when(as(SERVICE_HEAD), CANCEL).expectEvents(cancelled(), LIFTED);
        arranged.given(CONFIRMED, STARTED);
        arranged.when(as(UNIT_HEAD).on(day("2026-07-10")), CANCEL).expectEvents(cancelled(), LIFTED);
        arranged.when(as(FINANCE), CANCEL).expectRefusal(NOT_MANAGER);
    }

    @Test
    void what_is_over_is_neither_called_off_nor_agreed_to() {
        arranged.given(CONFIRMED)
                .when(as(UNIT_HEAD).on(day("2026-07-15")), CANCEL)
                .expectRefusal(ILLEGAL_TRANSITION, Map.of("state", "ENDED"));
        arranged.given(cancelled());
        arranged.when(as(UNIT_HEAD), CANCEL).expectRefusal(ILLEGAL_TRANSITION, Map.of("state", "CANCELLED"));
        arranged.when(as(SERVICE_HEAD), CONFIRM).expectRefusal(ILLEGAL_TRANSITION, Map.of("state", "CANCELLED"));
        arranged.when(DAY_AFTER, END).expectRefusal(ILLEGAL_TRANSITION, Map.of("state", "CANCELLED"));
    }

    @Test
    void it_is_shortened_to_a_day_that_has_not_passed() {
        arranged.given(CONFIRMED);

        arranged.when(as(UNIT_HEAD), shorten("2026-07-07"))
                .expectEvents(
                        new SubstitutionShortened(SUBSTITUTION, day("2026-07-07")),
                        new AbsenceNoted(UNIT_HEAD.post(), SUBSTITUTION, day("2026-07-01"), day("2026-07-07")));
        arranged.when(as(UNIT_HEAD).on(day("2026-07-08")), shorten("2026-07-07"))
                .expectRefusal(DATE_IN_PAST, "/newTo", Map.of("earliest", day("2026-07-08")));
        arranged.when(as(UNIT_HEAD), shorten("2026-06-30")).expectRefusal(OUT_OF_RANGE, "/newTo");
        arranged.when(as(UNIT_HEAD), shorten("2026-07-15")).expectRefusal(OUT_OF_RANGE, "/newTo");
        arranged.when(as(UNIT_HEAD), shorten("2026-07-14")).expectNoEvents();
        arranged.when(as(FINANCE), shorten("2026-07-07")).expectRefusal(NOT_MANAGER);
    }

    @Test
    void work_is_handed_over_and_back() {
        var items = List.of(new OpenItem("the budget of next year", day("2026-07-10")));
        var handOver = new HandOver(SUBSTITUTION, "All is on the shared drive", items);
        var handBack = new HandBack(SUBSTITUTION, "The budget is done");
        var handedBack = new HandbackRecorded(SUBSTITUTION, "The budget is done");

        arranged.when(as(UNIT_HEAD), handOver)
                .expectEvents(new HandoverRecorded(SUBSTITUTION, "All is on the shared drive", items));
        arranged.when(as(SERVICE_HEAD), handOver).expectRefusal(NOT_MANAGER);
        arranged.when(as(SERVICE_HEAD), handBack).expectRefusal(ILLEGAL_TRANSITION, Map.of("state", "ARRANGED"));
        arranged.given(CONFIRMED, STARTED);
        arranged.when(as(SERVICE_HEAD), handBack).expectEvents(handedBack);
        arranged.when(as(SERVICE_HEAD).on(day("2026-07-15")), handBack).expectEvents(handedBack);
        arranged.when(as(REGION_HEAD_POHJA), handBack).expectRefusal(FORBIDDEN_ROLE);
    }

    @Test
    void there_is_nothing_to_do_with_what_was_never_arranged() {
        desk().when(as(SERVICE_HEAD), CONFIRM).expectRefusal(NOT_FOUND, "/substitutionId");
        desk().when(FIRST_DAY, START).expectRefusal(NOT_FOUND, "/substitutionId");
    }

    private static SubstitutionCancelled cancelled() {
        return new SubstitutionCancelled(SUBSTITUTION, "no vacation after all");
    }

    private static ShortenSubstitution shorten(String to) {
        return new ShortenSubstitution(SUBSTITUTION, day(to));
    }
}
