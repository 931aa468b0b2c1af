package ee.rada.kernel.posts;

import ee.rada.kernel.Command;
import ee.rada.kernel.Region;
import ee.rada.kernel.Role;
import ee.rada.kernel.StreamId;
import ee.rada.kernel.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked about a post. One person holds a post at a time. */
public sealed interface PostCommand extends Command {

    PostId postId();

    @Override
    default StreamId stream() {
        return PostEvent.stream(postId());
    }

    /** Defines a post; without a region it works everywhere. */
    record DefinePost(
            PostId postId,
            @Text(max = 200) String title,
            @Text(max = 200) String unit,
            Role role,
            @Nullable Region region,
            @Nullable PostId managerPostId)
            implements PostCommand {}

    record AppointToPost(PostId postId, OfficialId officialId, LocalDate from) implements PostCommand {}

    /** Ends the appointment after the day {@code on}. */
    record EndAppointment(
            PostId postId, LocalDate on, @Text(lines = true) String reason) implements PostCommand {}

    /** Says which posts may substitute this one; the new list takes the place of the one before. */
    record DefineSubstitutes(PostId postId, List<PostId> allowedPosts) implements PostCommand {}
}
