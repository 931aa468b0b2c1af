package ee.rada.command.posts;

import ee.rada.kernel.posts.OfficialEvent;
import ee.rada.kernel.posts.OfficialEvent.OfficialDeactivated;
import ee.rada.kernel.posts.OfficialEvent.OfficialRegistered;

/** What is remembered of an official; the name is not needed for any rule. */
public record OfficialState(boolean exists, boolean active) {

    static final OfficialState NONE = new OfficialState(false, false);

    OfficialState evolve(OfficialEvent event) {
        return switch (event) {
            case OfficialRegistered _ -> new OfficialState(true, true);
            case OfficialDeactivated _ -> new OfficialState(true, false);
        };
    }
}
