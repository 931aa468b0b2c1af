package ee.rada.command;

import ee.rada.kernel.Command;
import ee.rada.kernel.Event;
import ee.rada.kernel.Region;
import ee.rada.kernel.posts.OfficialId;
import java.util.List;
import java.util.Set;

/**
 * How one kind of aggregate decides and remembers. Everything here is pure: no clock, no randomness, no I/O; what is not in the state
 * comes with the {@link Context}.
 *
 * @param <C> the commands it answers
 * @param <S> what it remembers: immutable, and only facts that a rule needs
 * @param <E> the events of its stream
 */
public interface Decider<C extends Command, S extends Record, E extends Event> {

    Class<C> commands();

    Class<E> events();

    /** What is remembered before the first event. */
    S initial();

    S evolve(S state, E event, By by);

    /** Answers with what happened, on any streams, or with nothing where nothing changes; throws a {@code Refusal} otherwise. */
    List<? extends Event> decide(S state, C command, Context context);

    /** The persons who had a hand in what is decided on; they cannot be the second pair of eyes. */
    default Set<OfficialId> hands(S state, C command, Context context) {
        return Set.of();
    }

    /** Where the thing concerned lies; {@link Region#ALL} where no region is meant. */
    default Region where(S state, C command, Context context) {
        return Region.ALL;
    }
}
