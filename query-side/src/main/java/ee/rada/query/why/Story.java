package ee.rada.query.why;

import ee.rada.query.Recorded;
import ee.rada.query._axon.Happened;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A thing's events in order, each with the rows that the live folds made of it. A figure is told as a function of rows: what it was after an
 * event less what it was before is what the event did to it, so the parts add up to the figure whatever the function is.
 */
public final class Story {

    private final List<Happened> events;

    Story(List<Happened> events) {
        this.events = List.copyOf(events);
    }

    private interface Step<T> {

        void to(Happened event, @Nullable T before, @Nullable T after);
    }

    /** An amount, in cents. */
    public Explanation money(String currency, ToLongFunction<Then> cents) {
        return sum(Unit.MONEY, currency, then -> BigDecimal.valueOf(cents.applyAsLong(then), 2));
    }

    /** How many. */
    public Explanation count(ToLongFunction<Then> count) {
        return whole(Unit.COUNT, count);
    }

    /** A whole number of something. */
    public Explanation whole(Unit unit, ToLongFunction<Then> number) {
        return sum(unit, null, then -> BigDecimal.valueOf(number.applyAsLong(then)));
    }

    /** A decimal; none counts as zero. */
    public Explanation decimal(Unit unit, Function<Then, @Nullable BigDecimal> number) {
        return sum(unit, null, number);
    }

    /** A day, with every event that made it another one. */
    public Explanation day(Function<Then, @Nullable LocalDate> day) {
        var parts = new ArrayList<Part>();
        LocalDate last = follow(null, day, (event, _, after) -> parts.add(part(event, iso(after))));
        return Explanation.ofParts(Unit.DATE, null, iso(last), parts);
    }

    /** How many events it has, one each. */
    Explanation all() {
        List<Part> parts = events.stream().map(event -> part(event, "1")).toList();
        return Explanation.ofParts(Unit.COUNT, null, Integer.toString(parts.size()), parts);
    }

    /** The rows as they stand in the end. */
    public Then end() {
        var then = new Then();
        events.forEach(event -> event.changes().forEach(change -> {
            var _ = then.become(change);
        }));
        return then;
    }

    private Explanation sum(Unit unit, @Nullable String currency, Function<Then, @Nullable BigDecimal> number) {
        var parts = new ArrayList<Part>();
        Function<Then, BigDecimal> known = then -> orZero(number.apply(then));
        BigDecimal sum = follow(
                BigDecimal.ZERO,
                known,
                (event, before, after) -> parts.add(
                        part(event, orZero(after).subtract(orZero(before)).toPlainString())));
        return Explanation.ofParts(unit, currency, orZero(sum).toPlainString(), parts);
    }

    /** Looks again after every event that changed what it looked at, and tells where it came to another value. */
    private <T> @Nullable T follow(@Nullable T first, Function<Then, @Nullable T> value, Step<T> step) {
        var then = new Then();
        T before = first;
        var _ = value.apply(then);
        for (Happened event : events) {
            boolean seen = false;
            for (Happened.Change change : event.changes()) {
                seen |= then.become(change);
            }
            T after = seen ? value.apply(then) : before;
            if (!isSame(before, after)) {
                step.to(event, before, after);
                before = after;
            }
        }
        return before;
    }

    private static Part part(Happened event, String amount) {
        Recorded recorded = event.recorded();
        return new Part(
                recorded.position(),
                recorded.eventId(),
                event.type(),
                recorded.recordedAt(),
                recorded.effectiveAt(),
                recorded.actor(),
                recorded.onBehalfOf(),
                amount,
                event.what());
    }

    private static boolean isSame(@Nullable Object one, @Nullable Object other) {
        if (one instanceof BigDecimal number && other instanceof BigDecimal another) {
            return number.compareTo(another) == 0;
        }
        return Objects.equals(one, other);
    }

    private static BigDecimal orZero(@Nullable BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }

    private static String iso(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
