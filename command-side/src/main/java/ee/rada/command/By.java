package ee.rada.command;

import ee.rada.kernel.posts.OfficialId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose act it is: that of the natural person who did it, and of the one in whose place he did it. For four eyes both had a hand in it.
 *
 * @param onBehalfOf whom he substituted
 */
public record By(OfficialId actor, @Nullable OfficialId onBehalfOf) {

    public static By himself(OfficialId actor) {
        return new By(actor, null);
    }

    public Set<OfficialId> persons() {
        return onBehalfOf == null ? Set.of(actor) : Set.of(actor, onBehalfOf);
    }

    /** Whether somebody is behind both acts. */
    public boolean sharesAPersonWith(By other) {
        return persons().stream().anyMatch(other.persons()::contains);
    }
}
