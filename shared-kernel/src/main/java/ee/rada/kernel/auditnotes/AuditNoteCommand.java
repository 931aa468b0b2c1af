package ee.rada.kernel.auditnotes;

import ee.rada.kernel.Command;
import ee.rada.kernel.StreamId;
import ee.rada.kernel.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked about audit notes. */
public sealed interface AuditNoteCommand extends Command {

    AuditNoteId noteId();

    @Override
    default StreamId stream() {
        return AuditNoteEvent.stream(noteId());
    }

    /** Tells what an auditor has found, and where. It then waits for an answer. */
    record RaiseAuditNote(
            AuditNoteId noteId,
            @Text(max = 200) String title,
            @Text(lines = true) String finding,
            @Nullable Severity severity,
            List<NoteReference> references)
            implements AuditNoteCommand {}

    /** Says what is true of the finding and what is done about it. */
    record AnswerAuditNote(
            AuditNoteId noteId, @Text(lines = true) String answer) implements AuditNoteCommand {}

    /** Ends it. Nobody closes what he has answered himself. */
    record CloseAuditNote(
            AuditNoteId noteId, @Text(lines = true) String conclusion) implements AuditNoteCommand {}

    /** Asks again: the answer, or what came of it, is not enough. */
    record ReopenAuditNote(
            AuditNoteId noteId, @Text(lines = true) String reason) implements AuditNoteCommand {}
}
