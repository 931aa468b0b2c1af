package ee.rada.query.contacts;

import ee.rada.kernel.Region;
import ee.rada.kernel.Role;
import ee.rada.kernel.posts.PostId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whose contacts somebody sees: those of the regions in which he works, or all where one of his posts is not bound to a region.
 *
 * @param codes of the regions; without meaning where he sees everything
 */
record Scope(boolean everything, List<String> codes) {

    private static final Set<Role> IN_A_REGION =
            Set.of(Role.REGION_HEAD, Role.REMOTE_HEAD, Role.WORKER, Role.COUNSELLOR);

    private record Post(Role role, Region region) {
        boolean seesEverything() {
            return !IN_A_REGION.contains(role) || region.equals(Region.ALL);
        }
    }

    /** As SQL takes them. */
    String[] regions() {
        return codes.toArray(String[]::new);
    }

    static Scope of(List<PostId> posts, JdbcClient jdbc) {
        List<Post> held = jdbc.sql("select role, region from post where post_id = any(?)")
                .param(posts.stream().map(PostId::value).toArray(UUID[]::new))
                .query((row, _) -> new Post(Role.valueOf(row.getString(1)), Region.of(row.getString(2))))
                .list();
        return new Scope(
                held.stream().anyMatch(Post::seesEverything),
                held.stream().map(post -> post.region().code()).toList());
    }
}
