package ee.rada.query.auditnotes;

import static ee.rada.query.Stories.FIRST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.auditnotes.AuditNoteEvent.AuditNoteAnswered;
import ee.rada.kernel.auditnotes.AuditNoteEvent.AuditNoteClosed;
import ee.rada.kernel.auditnotes.AuditNoteEvent.AuditNoteRaised;
import ee.rada.kernel.auditnotes.AuditNoteEvent.AuditNoteReopened;
import ee.rada.kernel.auditnotes.AuditNoteId;
import ee.rada.kernel.auditnotes.AuditNoteState;
import ee.rada.kernel.auditnotes.NoteReference;
import ee.rada.kernel.auditnotes.Severity;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.Recorded;
import ee.rada.query.Stories;
import ee.rada.query._axon.Known;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditNotesTest {

    private static final OfficialId AUDITOR = OfficialId.random();
    private static final OfficialId HEAD = OfficialId.random();

    private static Known known;

    private final ProjectId project = ProjectId.random();
    private final AuditNoteId note = AuditNoteId.random();
    private final List<UUID> things = List.of(project.value());
    private long registered;

    @BeforeAll
    static void open() {
        known = Known.started();
    }

    @AfterAll
    static void close() {
        known.close();
    }

    @BeforeEach
    void raise() {
        registered = known.learn(HEAD, FIRST, new Stories(project).registered("A", "Audited"));
        known.learn(
                AUDITOR,
                FIRST,
                new AuditNoteRaised(
                        note,
                        "Aim",
                        "It has no aim.",
                        Severity.REMARK,
                        List.of(new NoteReference(registered, null)),
                        things));
    }

    private GetAuditNote.Answer note() {
        return known.bean(AuditNoteQueries.class).answer(new GetAuditNote(note));
    }

    private List<AuditNoteId> found(@Nullable AuditNoteState state) {
        return known
                .bean(AuditNoteQueries.class)
                .answer(new FindAuditNotes(state, project.value(), LocalDate.now(Recorded.TALLINN), null, 10))
                .items()
                .stream()
                .map(FindAuditNotes.Item::noteId)
                .toList();
    }

    @Test
    void a_note_shows_the_events_and_the_things_that_it_is_about() {
        assertThat(note().number()).startsWith("AM-");
        assertThat(note().state()).isEqualTo(AuditNoteState.RAISED);
        assertThat(note().raisedBy()).isEqualTo(AUDITOR);
        assertThat(note().events()).singleElement().satisfies(event -> {
            assertThat(event.eventPosition()).isEqualTo(registered);
            assertThat(event.type()).isEqualTo("ProjectRegistered");
            assertThat(event.projectId()).isEqualTo(project);
        });
        assertThat(note().things()).singleElement().satisfies(thing -> {
            assertThat(thing.kind()).isEqualTo(GetAuditNote.ThingKind.PROJECT);
            assertThat(thing.title()).isEqualTo("Audited");
        });
    }

    @Test
    void what_was_said_stays_in_its_order() {
        known.learn(HEAD, FIRST, new AuditNoteAnswered(note, "It has one now.", things));
        known.learn(AUDITOR, FIRST, new AuditNoteClosed(note, "Settled.", things));
        known.learn(AUDITOR, FIRST, new AuditNoteReopened(note, "It is gone again.", things));

        assertThat(note().said())
                .extracting(GetAuditNote.Said::text)
                .containsExactly("It has one now.", "Settled.", "It is gone again.");
        assertThat(note().said()).extracting(GetAuditNote.Said::by).containsExactly(HEAD, AUDITOR, AUDITOR);
        assertThat(note().state()).isEqualTo(AuditNoteState.RAISED);
        assertThat(note().version()).isEqualTo(4);
    }

    @Test
    void notes_are_found_by_thing_and_by_where_they_stand() {
        assertThat(found(null)).containsExactly(note);
        assertThat(found(AuditNoteState.RAISED)).containsExactly(note);
        assertThat(found(AuditNoteState.CLOSED)).isEmpty();
        assertThat(known.bean(AuditNoteQueries.class)
                        .answer(new FindAuditNotes(null, UUID.randomUUID(), LocalDate.now(Recorded.TALLINN), null, 10))
                        .count())
                .isZero();
    }

    @Test
    void a_note_that_nobody_raised_is_not_found() {
        assertThatThrownBy(() -> known.bean(AuditNoteQueries.class).answer(new GetAuditNote(AuditNoteId.random())))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(ProblemCode.NOT_FOUND));
    }
}
