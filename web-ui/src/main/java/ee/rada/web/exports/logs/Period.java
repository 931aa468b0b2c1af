package ee.rada.web.exports.logs;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From day to day, in Tallinn, both days included; null where it has no end on that side.
 *
 * @param clock by which of its two times an event lies in it
 */
public record Period(
        Clock clock, @Nullable LocalDate from, @Nullable LocalDate until) {

    /** The two times of every event. */
    public enum Clock {
        /** When it was known. */
        RECORDED,
        /** When it was true. */
        EFFECTIVE
    }

    boolean holds(LogEvent event) {
        LocalDate day = clock == Clock.RECORDED ? event.recordedOn() : event.effectiveOn();
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
