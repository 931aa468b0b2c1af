package ee.rada.kernel.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import ee.rada.kernel.Event;
import ee.rada.kernel.StreamId;
import java.util.List;
import java.util.UUID;

/**
 * What was decided about an event that could not be folded. As nothing but events changes rows, whoever folds the history again meets these,
 * and comes to the same rows.
 */
public sealed interface DeadLetterEvent extends Event {

    String STREAM = "DeadLetter";

    /** Where in the ledger the event is that could not be folded. */
    long position();

    /** The thing whose events wait behind it. */
    UUID thing();

    static StreamId stream(long position) {
        return new StreamId(STREAM, UUID.nameUUIDFromBytes(("rada/dead-letter/" + position).getBytes(UTF_8)));
    }

    @Override
    default StreamId stream() {
        return stream(position());
    }

    @Override
    default List<UUID> belongsTo() {
        return List.of(thing());
    }

    record DeadLetterRetried(long position, UUID thing) implements DeadLetterEvent {}

    record DeadLetterDiscarded(long position, UUID thing, String reason) implements DeadLetterEvent {}
}
