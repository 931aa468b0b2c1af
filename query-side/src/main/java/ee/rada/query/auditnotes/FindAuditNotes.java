package ee.rada.query.auditnotes;

import ee.rada.kernel.Query;
import ee.rada.kernel.Topic;
import ee.rada.kernel.auditnotes.AuditNoteId;
import ee.rada.kernel.auditnotes.AuditNoteState;
import ee.rada.kernel.auditnotes.NoteReference;
import ee.rada.kernel.auditnotes.Severity;
import ee.rada.kernel.posts.OfficialId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What have auditors found, and for whom does it wait? The latest first.
 *
 * @param about only notes that stand in the history of the thing with that id
 * @param before the {@code next} of the page before
 * @param limit at most 500
 */
public record FindAuditNotes(
        @Nullable AuditNoteState state,
        @Nullable UUID about,
        LocalDate today,
        @Nullable Long before,
        int limit) implements Query {

    /**
     * One page of notes.
     *
     * @param count how many there are in all, of those that were asked for
     */
    public record Answer(
            List<Item> items, long count, @Nullable String next, long position) {}

    /**
     * A note in a list.
     *
     * @param number the human number, {@code AM-2026-003}
     * @param since when it came to stand as it does
     * @param workingDays for how long it has stood so; 0 once it is closed
     */
    public record Item(
            AuditNoteId noteId,
            String number,
            String title,
            @Nullable Severity severity,
            AuditNoteState state,
            List<NoteReference> references,
            @Nullable OfficialId raisedBy,
            Instant raisedAt,
            Instant since,
            int workingDays) {}

    @Override
    public Topic topic() {
        return Topic.AUDIT_NOTES;
    }
}
