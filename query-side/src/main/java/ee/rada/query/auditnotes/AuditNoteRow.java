package ee.rada.query.auditnotes;

import ee.rada.kernel.auditnotes.AuditNoteId;
import ee.rada.kernel.auditnotes.AuditNoteState;
import ee.rada.kernel.auditnotes.NoteReference;
import ee.rada.kernel.auditnotes.Severity;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.query.Recorded;
import ee.rada.query.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An audit note, and all that was said about it.
 *
 * @param things in whose histories it stands
 * @param since when it came to stand as it does
 */
@Table("audit_note")
record AuditNoteRow(
        AuditNoteId noteId,
        long position,
        String number,
        String title,
        String finding,
        @Nullable Severity severity,
        List<NoteReference> refs,
        List<UUID> things,
        AuditNoteState state,
        Instant since,
        @Nullable OfficialId raisedBy,
        Instant raisedAt,
        List<GetAuditNote.Said> said,
        long version) {

    AuditNoteRow with(AuditNoteState next, String text, Recorded recorded) {
        var all = new ArrayList<>(said);
        all.add(new GetAuditNote.Said(
                next,
                recorded.position(),
                recorded.actor(),
                recorded.actingPost(),
                recorded.onBehalfOf(),
                recorded.recordedAt(),
                text));
        return new AuditNoteRow(
                noteId,
                position,
                number,
                title,
                finding,
                severity,
                refs,
                things,
                next,
                recorded.recordedAt(),
                raisedBy,
                raisedAt,
                List.copyOf(all),
                recorded.version());
    }
}
