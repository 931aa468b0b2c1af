package ee.rada.command.auditnotes;

import static ee.rada.command.Acting.as;

import ee.rada.command.Cast;
import ee.rada.command.Decisions;
import ee.rada.command._axon.TestDesk;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.auditnotes.AuditNoteCommand.AnswerAuditNote;
import ee.rada.kernel.auditnotes.AuditNoteCommand.CloseAuditNote;
import ee.rada.kernel.auditnotes.AuditNoteCommand.RaiseAuditNote;
import ee.rada.kernel.auditnotes.AuditNoteCommand.ReopenAuditNote;
import ee.rada.kernel.auditnotes.AuditNoteEvent.AuditNoteAnswered;
import ee.rada.kernel.auditnotes.AuditNoteEvent.AuditNoteClosed;
import ee.rada.kernel.auditnotes.AuditNoteEvent.AuditNoteRaised;
import ee.rada.kernel.auditnotes.AuditNoteEvent.AuditNoteReopened;
import ee.rada.kernel.auditnotes.AuditNoteId;
import ee.rada.kernel.auditnotes.NoteReference;
import ee.rada.kernel.auditnotes.Severity;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AuditNotesTest {

    private static final AuditNoteId NOTE = AuditNoteId.random();
    private static final List<UUID> THINGS = List.of(TestDesk.THING);
    private static final AuditNoteRaised RAISED =
            new AuditNoteRaised(NOTE, "Invoice", "Paid twice.", Severity.DEFICIENCY, List.of(at(2L)), THINGS);
    private static final AuditNoteAnswered ANSWERED = new AuditNoteAnswered(NOTE, "It was reversed.", THINGS);
    private static final AuditNoteClosed CLOSED = new AuditNoteClosed(NOTE, "Settled.", THINGS);

    private static NoteReference at(@Nullable Long position) {
        return new NoteReference(position, null);
    }

    private static RaiseAuditNote raise(NoteReference... references) {
        return new RaiseAuditNote(NOTE, "Invoice", "Paid twice.", Severity.DEFICIENCY, List.of(references));
    }

    @Test
    void an_auditor_raises_a_note_about_an_event_and_it_belongs_to_the_things_of_that_event() {
        Decisions.desk().when(as(Cast.AUDITOR), raise(at(2L))).expectEvents(RAISED);
    }

    @Test
    void a_note_may_be_about_a_thing_as_a_whole() {
        var about = new NoteReference(null, TestDesk.THING);

        Decisions.desk()
                .when(as(Cast.AUDITOR), raise(about))
                .expectEvents(new AuditNoteRaised(
                        NOTE, "Invoice", "Paid twice.", Severity.DEFICIENCY, List.of(about), THINGS));
    }

    @Test
    void what_a_note_refers_to_must_be_there() {
        Decisions.desk()
                .when(as(Cast.AUDITOR), raise(at(1L), at(4L)))
                .expectRefusal(ProblemCode.NOT_FOUND, "/references/1/position");
        Decisions.desk()
                .when(as(Cast.AUDITOR), raise(new NoteReference(null, UUID.randomUUID())))
                .expectRefusal(ProblemCode.NOT_FOUND, "/references/0/thing");
    }

    @Test
    void a_note_about_nothing_is_refused() {
        Decisions.desk().when(as(Cast.AUDITOR), raise()).expectRefusal(ProblemCode.NOT_FOUND, "/references");
        Decisions.desk()
                .when(as(Cast.AUDITOR), raise(at(null)))
                .expectRefusal(ProblemCode.NOT_FOUND, "/references/0/position");
    }

    @Test
    void an_id_is_given_once() {
        Decisions.desk()
                .givenBy(Cast.AUDITOR, RAISED)
                .when(as(Cast.AUDITOR), raise(at(1L)))
                .expectRefusal(ProblemCode.ILLEGAL_TRANSITION, "/noteId");
    }

    @Test
    void the_head_of_the_service_answers_what_was_raised() {
        Decisions.desk()
                .givenBy(Cast.AUDITOR, RAISED)
                .when(as(Cast.SERVICE_HEAD), new AnswerAuditNote(NOTE, "It was reversed."))
                .expectEvents(ANSWERED);
    }

    @Test
    void nobody_answers_twice_or_what_was_never_raised() {
        Decisions.desk()
                .when(as(Cast.SERVICE_HEAD), new AnswerAuditNote(NOTE, "It was reversed."))
                .expectRefusal(ProblemCode.NOT_FOUND, "/noteId");
        Decisions.desk()
                .givenBy(Cast.AUDITOR, RAISED)
                .given(ANSWERED)
                .when(as(Cast.SERVICE_HEAD), new AnswerAuditNote(NOTE, "It was reversed."))
                .expectRefusal(ProblemCode.ILLEGAL_TRANSITION, Map.of("state", "ANSWERED"));
    }

    @Test
    void the_auditor_closes_what_was_answered() {
        Decisions.desk()
                .givenBy(Cast.AUDITOR, RAISED)
                .given(ANSWERED)
                .when(as(Cast.AUDITOR), new CloseAuditNote(NOTE, "Settled."))
                .expectEvents(CLOSED);
        Decisions.desk()
                .givenBy(Cast.AUDITOR, RAISED)
                .when(as(Cast.AUDITOR), new CloseAuditNote(NOTE, "Settled."))
                .expectRefusal(ProblemCode.ILLEGAL_TRANSITION, Map.of("state", "RAISED"));
    }

    @Test
    void whoever_answered_does_not_close_whatever_post_he_holds_now() {
        Decisions.desk()
                .givenBy(Cast.AUDITOR, RAISED)
                .givenBy(Cast.AUDITOR, ANSWERED)
                .when(as(Cast.AUDITOR), new CloseAuditNote(NOTE, "Settled."))
                .expectRefusal(ProblemCode.FOUR_EYES, Map.of());
    }

    @Test
    void the_auditor_asks_again_where_the_answer_or_what_came_of_it_is_not_enough() {
        var reopened = new AuditNoteReopened(NOTE, "It was paid again.", THINGS);
        var asking = new ReopenAuditNote(NOTE, "It was paid again.");

        Decisions.desk()
                .givenBy(Cast.AUDITOR, RAISED)
                .given(ANSWERED)
                .when(as(Cast.AUDITOR), asking)
                .expectEvents(reopened);
        Decisions.desk()
                .givenBy(Cast.AUDITOR, RAISED)
                .given(ANSWERED)
                .givenBy(Cast.AUDITOR, CLOSED)
                .when(as(Cast.AUDITOR), asking)
                .expectEvents(reopened);
        Decisions.desk()
                .givenBy(Cast.AUDITOR, RAISED, ANSWERED, CLOSED, reopened)
                .when(as(Cast.SERVICE_HEAD), new AnswerAuditNote(NOTE, "It was reversed."))
                .expectEvents(ANSWERED);
    }
}
