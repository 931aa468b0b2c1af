package ee.rada.kernel.substitutions;

import ee.rada.kernel.Event;
import ee.rada.kernel.StreamId;
import ee.rada.kernel.posts.PostId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a substitution. */
public sealed interface SubstitutionEvent extends Event {

    String STREAM = "Substitution";

    SubstitutionId substitutionId();

    static StreamId stream(SubstitutionId id) {
        return new StreamId(STREAM, id.value());
    }

    @Override
    default StreamId stream() {
        return stream(substitutionId());
    }

    @Override
    default List<UUID> belongsTo() {
        return List.of(substitutionId().value());
    }

    /**
     * Somebody is to act in another's post.
     *
     * @param scope empty where it is for the whole post
     */
    record SubstitutionArranged(
            SubstitutionId substitutionId,
            PostId absentPostId,
            PostId substitutePostId,
            LocalDate from,
            LocalDate to,
            List<Duty> scope,
            SubstitutionReason reason,
            @Nullable String directiveDocId,
            boolean concurrent)
            implements SubstitutionEvent {

        @Override
        public LocalDate effectiveOn() {
            return from;
        }

        /** The absent post's own history has it as an absence. */
        @Override
        public List<UUID> belongsTo() {
            return List.of(substitutionId.value(), substitutePostId.value());
        }
    }

    record SubstitutionConfirmed(SubstitutionId substitutionId) implements SubstitutionEvent {}

    record SubstitutionShortened(SubstitutionId substitutionId, LocalDate newTo) implements SubstitutionEvent {}

    record SubstitutionExtended(SubstitutionId substitutionId, LocalDate newTo) implements SubstitutionEvent {}

    record SubstitutionCancelled(SubstitutionId substitutionId, String reason) implements SubstitutionEvent {}

    record SubstitutionStarted(SubstitutionId substitutionId) implements SubstitutionEvent {}

    record SubstitutionEnded(SubstitutionId substitutionId) implements SubstitutionEvent {}

    record HandoverRecorded(SubstitutionId substitutionId, String notes, List<OpenItem> openItems)
            implements SubstitutionEvent {}

    record HandbackRecorded(SubstitutionId substitutionId, String notes) implements SubstitutionEvent {}
}
