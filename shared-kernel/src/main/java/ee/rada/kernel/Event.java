package ee.rada.kernel;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A fact, once stored never changed. Implementations are records, nested in the sealed family of their feature. */
public interface Event {

    /** The stream the fact belongs to. */
    StreamId stream();

    /** The things whose history shows this event. */
    List<UUID> belongsTo();

    /** The one thing whose events are told in order, and wait for each other: the whole, where the stream is that of a part. */
    default UUID whole() {
        return belongsTo().getFirst();
    }

    /** The event's own business date (work date, entry date …), or null where the command's effective date holds. */
    default @Nullable LocalDate effectiveOn() {
        return null;
    }
}
