package ee.rada.query.posts;

import ee.rada.kernel.Region;
import ee.rada.kernel.Role;
import ee.rada.kernel.posts.PostId;
import java.time.LocalDate;

/** A post that an official holds. */
public record Standing(PostId postId, String title, String unit, Role role, Region region, LocalDate from) {}
