package ee.rada.kernel.deadletters;

import ee.rada.kernel.Command;
import ee.rada.kernel.Range;
import ee.rada.kernel.StreamId;
import ee.rada.kernel.Text;
import java.util.UUID;

/**
 * What can be asked about an event that could not be folded into rows. It and every later one of the same thing wait; the ledger itself keeps
 * them, whatever is decided here.
 */
public sealed interface DeadLetterCommand extends Command {

    /** Where in the ledger the event is. */
    long position();

    /** The thing whose events wait behind it. */
    UUID thing();

    @Override
    default StreamId stream() {
        return DeadLetterEvent.stream(position());
    }

    /** Tries once more what waits, in its order, from the dead letter on. */
    record RetryDeadLetter(
            @Range(min = 1, max = Long.MAX_VALUE) long position, UUID thing) implements DeadLetterCommand {}

    /** Leaves this one event out of the rows for good, and tries what waits behind it. */
    record DiscardDeadLetter(
            @Range(min = 1, max = Long.MAX_VALUE) long position,
            UUID thing,
            @Text(max = 2000, lines = true) String reason)
            implements DeadLetterCommand {}
}
