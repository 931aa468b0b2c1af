package ee.rada.kernel.auditnotes;

import ee.rada.kernel.Event;
import ee.rada.kernel.StreamId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to an audit note. It stands in the histories of all the things that it is about. */
public sealed interface AuditNoteEvent extends Event {

    String STREAM = "AuditNote";

    AuditNoteId noteId();

    /** The things in whose histories it stands: those that were named, and those of the events that were named. */
    List<UUID> things();

    static StreamId stream(AuditNoteId id) {
        return new StreamId(STREAM, id.value());
    }

    @Override
    default StreamId stream() {
        return stream(noteId());
    }

    @Override
    default List<UUID> belongsTo() {
        var all = new ArrayList<UUID>();
        all.add(noteId().value());
        all.addAll(things());
        return all;
    }

    record AuditNoteRaised(
            AuditNoteId noteId,
            String title,
            String finding,
            @Nullable Severity severity,
            List<NoteReference> references,
            List<UUID> things)
            implements AuditNoteEvent {}

    record AuditNoteAnswered(AuditNoteId noteId, String answer, List<UUID> things) implements AuditNoteEvent {}

    record AuditNoteClosed(AuditNoteId noteId, String conclusion, List<UUID> things) implements AuditNoteEvent {}

    record AuditNoteReopened(AuditNoteId noteId, String reason, List<UUID> things) implements AuditNoteEvent {}
}
