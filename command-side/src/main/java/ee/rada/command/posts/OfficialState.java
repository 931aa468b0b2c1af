package ee.rada.command.posts;

import ee.rada.kernel.posts.OfficialEvent;
import ee.rada.kernel.posts.OfficialEvent.AppointmentNoted;
import ee.rada.kernel.posts.OfficialEvent.OfficialDeactivated;
import ee.rada.kernel.posts.OfficialEvent.OfficialRegistered;
import ee.rada.kernel.posts.PostId;
import java.util.HashSet;
import java.util.Set;

/**
 * What is remembered of an official; the name is not needed for any rule.
 *
 * @param posts to which he was ever appointed
 */
public record OfficialState(boolean exists, boolean active, Set<PostId> posts) {

    static final OfficialState NONE = new OfficialState(false, false, Set.of());

    OfficialState evolve(OfficialEvent event) {
        return switch (event) {
            case OfficialRegistered _ -> new OfficialState(true, true, posts);
            case OfficialDeactivated _ -> new OfficialState(true, false, posts);
            case AppointmentNoted e -> {
                var more = new HashSet<>(posts);
                more.add(e.postId());
                yield new OfficialState(exists, active, Set.copyOf(more));
            }
        };
    }
}
