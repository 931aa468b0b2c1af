package ee.rada.query.why;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The stories that the figures of one answer need, each told once. For one thread. */
public final class Stories {

    private final Function<UUID, Story> teller;
    private final Map<UUID, Story> told = new HashMap<>();

    Stories(Function<UUID, Story> teller) {
        this.teller = teller;
    }

    /** The story of a project, its budget and its proposals; of an official, a post, a substitution or an import. */
    public Story of(UUID thing) {
        return told.computeIfAbsent(thing, teller);
    }
}
