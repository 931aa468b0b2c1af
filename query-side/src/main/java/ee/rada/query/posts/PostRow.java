package ee.rada.query.posts;

import ee.rada.kernel.Region;
import ee.rada.kernel.Role;
import ee.rada.kernel.posts.PostId;
import ee.rada.query.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A post; {@code heldSince} is the first day of the appointment that lasts. */
@Table("post")
record PostRow(
        PostId postId,
        String title,
        String unit,
        Role role,
        Region region,
        @Nullable PostId managerPostId,
        @Nullable LocalDate heldSince,
        long version) {

    PostRow held(@Nullable LocalDate since, long at) {
        return new PostRow(postId, title, unit, role, region, managerPostId, since, at);
    }
}
