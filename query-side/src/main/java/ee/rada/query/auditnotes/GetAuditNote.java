package ee.rada.query.auditnotes;

import ee.rada.kernel.Query;
import ee.rada.kernel.Topic;
import ee.rada.kernel.auditnotes.AuditNoteId;
import ee.rada.kernel.auditnotes.AuditNoteState;
import ee.rada.kernel.auditnotes.Severity;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.projects.ProjectId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was found, what does it speak of, what was answered? Refused with {@code not-found} when there is none. */
public record GetAuditNote(AuditNoteId noteId) implements Query {

    /**
     * The note as it stands.
     *
     * @param version number of events in the note's stream
     * @param events those that it refers to, in the order of the ledger
     * @param things what it is about
     * @param since when it came to stand as it does
     * @param said answers, conclusions and further questions, in order
     */
    public record Answer(
            AuditNoteId noteId,
            String number,
            String title,
            String finding,
            @Nullable Severity severity,
            AuditNoteState state,
            Instant since,
            List<Referenced> events,
            List<Thing> things,
            @Nullable OfficialId raisedBy,
            Instant raisedAt,
            List<Said> said,
            long version,
            long position) {}

    /**
     * An event that the note refers to.
     *
     * @param type the event's stored name
     * @param projectId the project in whose history it stands; null for none
     */
    public record Referenced(
            long eventPosition,
            String type,
            Instant recordedAt,
            String effectiveAt,
            @Nullable OfficialId actor,
            @Nullable PostId actingPost,
            @Nullable OfficialId onBehalfOf,
            @Nullable String reason,
            @Nullable ProjectId projectId) {}

    /** What a thing is. */
    public enum ThingKind {
        PROJECT,
        PLAN_CHANGE,
        OTHER
    }

    /** A thing with its name; number and title are null for what has none. */
    public record Thing(
            UUID id,
            ThingKind kind,
            @Nullable String number,
            @Nullable String title) {}

    /**
     * What somebody said about it.
     *
     * @param made the state that it came to by that
     */
    public record Said(
            AuditNoteState made,
            long eventPosition,
            @Nullable OfficialId by,
            @Nullable PostId actingPost,
            @Nullable OfficialId onBehalfOf,
            Instant at,
            String text) {}

    @Override
    public Topic topic() {
        return Topic.AUDIT_NOTES;
    }
}
