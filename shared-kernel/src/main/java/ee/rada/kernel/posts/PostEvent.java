package ee.rada.kernel.posts;

import ee.rada.kernel.Event;
import ee.rada.kernel.Region;
import ee.rada.kernel.Role;
import ee.rada.kernel.StreamId;
import ee.rada.kernel.substitutions.SubstitutionId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a post. */
public sealed interface PostEvent extends Event {

    String STREAM = "Post";

    PostId postId();

    static StreamId stream(PostId id) {
        return new StreamId(STREAM, id.value());
    }

    @Override
    default StreamId stream() {
        return stream(postId());
    }

    @Override
    default List<UUID> belongsTo() {
        return List.of(postId().value());
    }

    record PostDefined(
            PostId postId,
            String title,
            String unit,
            Role role,
            Region region,
            @Nullable PostId managerPostId) implements PostEvent {}

    record OfficialAppointed(PostId postId, OfficialId officialId, LocalDate from) implements PostEvent {
        @Override
        public LocalDate effectiveOn() {
            return from;
        }

        @Override
        public List<UUID> belongsTo() {
            return List.of(postId.value(), officialId.value());
        }
    }

    record AppointmentEnded(PostId postId, OfficialId officialId, LocalDate on, String reason) implements PostEvent {
        @Override
        public LocalDate effectiveOn() {
            return on;
        }

        @Override
        public List<UUID> belongsTo() {
            return List.of(postId.value(), officialId.value());
        }
    }

    record SubstitutesDefined(PostId postId, List<PostId> allowedPosts) implements PostEvent {}

    /** From day to day somebody else is to act in this post; said again for one substitution, the later days hold. */
    record AbsenceNoted(PostId postId, SubstitutionId substitutionId, LocalDate from, LocalDate to)
            implements PostEvent {
        @Override
        public LocalDate effectiveOn() {
            return from;
        }
    }

    /** The substitution was called off, and the absence with it. */
    record AbsenceLifted(PostId postId, SubstitutionId substitutionId) implements PostEvent {}
}
