package ee.rada.query.posts;

import ee.rada.kernel.Region;
import ee.rada.kernel.Role;
import ee.rada.kernel.posts.PostId;
import ee.rada.query.Table;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A post; {@code heldSince} is the first day of the appointment that lasts, {@code substitutes} the posts that may substitute it. */
@Table("post")
record PostRow(
        PostId postId,
        String title,
        String unit,
        Role role,
        Region region,
        @Nullable PostId managerPostId,
        List<PostId> substitutes,
        @Nullable LocalDate heldSince,
        long version) {

    PostRow held(@Nullable LocalDate since, long at) {
        return new PostRow(postId, title, unit, role, region, managerPostId, substitutes, since, at);
    }

    PostRow substitutedBy(List<PostId> allowed, long at) {
        return new PostRow(postId, title, unit, role, region, managerPostId, allowed, heldSince, at);
    }

    PostRow at(long later) {
        return new PostRow(postId, title, unit, role, region, managerPostId, substitutes, heldSince, later);
    }
}
