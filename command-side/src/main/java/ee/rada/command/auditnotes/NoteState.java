package ee.rada.command.auditnotes;

import ee.rada.command.By;
import ee.rada.kernel.auditnotes.AuditNoteEvent;
import ee.rada.kernel.auditnotes.AuditNoteEvent.AuditNoteAnswered;
import ee.rada.kernel.auditnotes.AuditNoteEvent.AuditNoteClosed;
import ee.rada.kernel.auditnotes.AuditNoteEvent.AuditNoteRaised;
import ee.rada.kernel.auditnotes.AuditNoteEvent.AuditNoteReopened;
import ee.rada.kernel.auditnotes.AuditNoteState;
import ee.rada.kernel.posts.OfficialId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of an audit note.
 *
 * @param status null before it was raised
 * @param things in whose histories it stands
 * @param answered who has answered it, or in whose place that was done
 */
public record NoteState(@Nullable AuditNoteState status, List<UUID> things, Set<OfficialId> answered) {

    static final NoteState NONE = new NoteState(null, List.of(), Set.of());

    NoteState evolve(AuditNoteEvent event, By by) {
        return switch (event) {
            case AuditNoteRaised e -> new NoteState(AuditNoteState.RAISED, e.things(), Set.of());
            case AuditNoteAnswered _ -> new NoteState(AuditNoteState.ANSWERED, things, with(by));
            case AuditNoteClosed _ -> new NoteState(AuditNoteState.CLOSED, things, answered);
            case AuditNoteReopened _ -> new NoteState(AuditNoteState.RAISED, things, answered);
        };
    }

    private Set<OfficialId> with(By by) {
        var all = new HashSet<>(answered);
        all.addAll(by.persons());
        return Set.copyOf(all);
    }
}
