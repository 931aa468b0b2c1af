package ee.rada.command;

import ee.rada.kernel.Command;
import ee.rada.kernel.Event;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.Region;
import ee.rada.kernel.posts.OfficialId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of aggregate decides and remembers. Everything here is pure: no clock, no randomness, no I/O; what is not in the state
 * comes with the {@link Context}.
 *
 * @param <C> the commands it answers
 * @param <S> what it remembers of its own stream
 * @param <E> the events of that stream
 */
public interface Decider<C extends Command, S extends Record, E extends Event> extends Memory<S, E> {

    Class<C> commands();

    /** Answers with what happened, on any streams, or with nothing where nothing changes; throws a {@code Refusal} otherwise. */
    List<? extends Event> decide(S state, C command, Context context);

    /** The persons who had a hand in what is decided on; they cannot be the second pair of eyes. */
    default Set<OfficialId> hands(S state, C command, Context context) {
        return Set.of();
    }

    /**
     * Whether its rules ask by themselves which regions are there, as those do that speak of earlier days. Otherwise every region that a
     * command names has to be there on the effective date.
     */
    default boolean asksForRegions() {
        return false;
    }

    /** Where the thing concerned lies; {@link Region#ALL} where no region is meant, null where there is no such thing. */
    default @Nullable Region where(S state, C command, Context context) {
        return Region.ALL;
    }

    /** Whether it is about clients, so that what is said in words is sealed; a reason told beside the command would not be. */
    default boolean isAboutClients() {
        return false;
    }

    /**
     * How the command is refused where whoever sends it may not know of the thing: just as where there is none, so that nobody learns of
     * it by asking. Null where everybody may know.
     */
    default @Nullable Refusal concealed(C command) {
        return null;
    }
}
