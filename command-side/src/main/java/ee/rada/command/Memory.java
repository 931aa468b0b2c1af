package ee.rada.command;

import ee.rada.kernel.Event;

/**
 * How one kind of stream is remembered. Pure, as it is folded again on every load.
 *
 * @param <S> what is remembered: immutable, and only facts that a rule needs
 * @param <E> the events of the stream
 */
public interface Memory<S extends Record, E extends Event> {

    Class<E> events();

    /** What is remembered before the first event. */
    S initial();

    S evolve(S state, E event, By by);
}
