package ee.rada.command.auditnotes;

import ee.rada.command.By;
import ee.rada.command.Context;
import ee.rada.command.Decider;
import ee.rada.command.Guards;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.auditnotes.AuditNoteCommand;
import ee.rada.kernel.auditnotes.AuditNoteCommand.AnswerAuditNote;
import ee.rada.kernel.auditnotes.AuditNoteCommand.CloseAuditNote;
import ee.rada.kernel.auditnotes.AuditNoteCommand.RaiseAuditNote;
import ee.rada.kernel.auditnotes.AuditNoteCommand.ReopenAuditNote;
import ee.rada.kernel.auditnotes.AuditNoteEvent;
import ee.rada.kernel.auditnotes.AuditNoteEvent.AuditNoteAnswered;
import ee.rada.kernel.auditnotes.AuditNoteEvent.AuditNoteClosed;
import ee.rada.kernel.auditnotes.AuditNoteEvent.AuditNoteRaised;
import ee.rada.kernel.auditnotes.AuditNoteEvent.AuditNoteReopened;
import ee.rada.kernel.auditnotes.AuditNoteState;
import ee.rada.kernel.auditnotes.NoteReference;
import ee.rada.kernel.posts.OfficialId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Decides on audit notes: the auditor raises, closes and asks again, the service answers. What a note refers to must be there. */
public final class AuditNotes implements Decider<AuditNoteCommand, NoteState, AuditNoteEvent> {

    @Override
    public Class<AuditNoteCommand> commands() {
        return AuditNoteCommand.class;
    }

    @Override
    public Class<AuditNoteEvent> events() {
        return AuditNoteEvent.class;
    }

    @Override
    public NoteState initial() {
        return NoteState.NONE;
    }

    @Override
    public NoteState evolve(NoteState state, AuditNoteEvent event, By by) {
        return state.evolve(event, by);
    }

    /** Who has answered does not close. */
    @Override
    public Set<OfficialId> hands(NoteState state, AuditNoteCommand command, Context context) {
        return state.answered();
    }

    @Override
    public List<AuditNoteEvent> decide(NoteState state, AuditNoteCommand command, Context context) {
        return switch (command) {
            case RaiseAuditNote c -> raise(state, c, context);
            case AnswerAuditNote c -> {
                require(state, AuditNoteState.RAISED);
                yield List.of(new AuditNoteAnswered(c.noteId(), c.answer(), state.things()));
            }
            case CloseAuditNote c -> {
                require(state, AuditNoteState.ANSWERED);
                yield List.of(new AuditNoteClosed(c.noteId(), c.conclusion(), state.things()));
            }
            case ReopenAuditNote c -> {
                require(state, AuditNoteState.ANSWERED, AuditNoteState.CLOSED);
                yield List.of(new AuditNoteReopened(c.noteId(), c.reason(), state.things()));
            }
        };
    }

    private static List<AuditNoteEvent> raise(NoteState state, RaiseAuditNote c, Context context) {
        Guards.fresh(state.status() != null, "/noteId");
        if (c.references().isEmpty()) {
            throw nothingAt("/references");
        }
        var things = new LinkedHashSet<UUID>();
        for (int i = 0; i < c.references().size(); i++) {
            things.addAll(things(c.references().get(i), "/references/" + i, context.past()));
        }
        return List.of(new AuditNoteRaised(
                c.noteId(), c.title(), c.finding(), c.severity(), c.references(), List.copyOf(things)));
    }

    /** An event is told in the histories of all its things. Whatever is recorded stays, so that this holds for ever. */
    private static Set<UUID> things(NoteReference reference, String pointer, Context.Past past) {
        var things = new LinkedHashSet<UUID>();
        if (reference.position() == null && reference.thing() == null) {
            throw nothingAt(pointer + "/position");
        }
        if (reference.position() != null) {
            things.addAll(Guards.found(past.thingsOf(reference.position()), pointer + "/position"));
        }
        if (reference.thing() != null) {
            if (!past.knows(reference.thing())) {
                throw nothingAt(pointer + "/thing");
            }
            things.add(reference.thing());
        }
        return things;
    }

    private static Refusal nothingAt(String pointer) {
        return new Refusal(ProblemCode.NOT_FOUND).at(pointer);
    }

    private static void require(NoteState state, AuditNoteState... allowed) {
        AuditNoteState status = Guards.found(state.status(), "/noteId");
        if (!List.of(allowed).contains(status)) {
            throw Guards.illegal(status);
        }
    }
}
