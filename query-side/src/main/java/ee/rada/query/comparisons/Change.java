package ee.rada.query.comparisons;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import ee.rada.kernel.Money;
import ee.rada.kernel.WorkingDays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One fact that is not the same. In JSON its {@code kind} is the record's name; {@code before} is null where the fact was not known at the
 * earlier moment, {@code after} where it is not at the later one. {@code by} are the positions of the events that made it, of many the first and the latest, in their
 * order; none where nothing but the days made it, as with what is late.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
public sealed interface Change {

    /** The fact's name, as the answers about the thing call it. */
    String field();

    @Nullable
    Object before();

    @Nullable
    Object after();

    List<Long> by();

    /** {@code workingDays} is by how many it moved, below zero where it was brought forward; null where there is but one day. */
    record Day(
            String field,
            @Nullable LocalDate before,
            @Nullable LocalDate after,
            @Nullable Integer workingDays,
            List<Long> by)
            implements Change {}

    /** {@code change} is what it is more, with nothing counted as zero; null between two currencies. */
    record Amount(
            String field,
            @Nullable Money before,
            @Nullable Money after,
            @Nullable Money change,
            List<Long> by) implements Change {}

    /** {@code change} is null where there is but one number. */
    record Quantity(
            String field,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after,
            @Nullable BigDecimal change,
            List<Long> by)
            implements Change {}

    record Words(
            String field, @Nullable String before, @Nullable String after, List<Long> by) implements Change {}

    /** {@code of} is what is chosen from: {@code ProjectStatus}. */
    record Choice(
            String field,
            String of,
            @Nullable String before,
            @Nullable String after,
            List<Long> by) implements Change {}

    record Flag(
            String field,
            @Nullable Boolean before,
            @Nullable Boolean after,
            List<Long> by) implements Change {}

    /** Something else is named: another post, another line. */
    record Other(
            String field, @Nullable Named before, @Nullable Named after, List<Long> by) implements Change {}

    /** At least one of the two is not null. */
    static Change of(String field, @Nullable Object before, @Nullable Object after, List<Long> by) {
        Object any = before == null ? after : before;
        return switch (any) {
            case LocalDate _ -> day(field, (LocalDate) before, (LocalDate) after, by);
            case Money _ -> amount(field, (Money) before, (Money) after, by);
            case BigDecimal _ -> number(field, (BigDecimal) before, (BigDecimal) after, by);
            case Enum<?> one ->
                new Choice(field, one.getDeclaringClass().getSimpleName(), name(before), name(after), by);
            case Boolean _ -> new Flag(field, (Boolean) before, (Boolean) after, by);
            case Named _ -> new Other(field, (Named) before, (Named) after, by);
            case String _ -> new Words(field, (String) before, (String) after, by);
            case null, default -> throw new IllegalArgumentException(field + " cannot be compared: " + any);
        };
    }

    private static Day day(String field, @Nullable LocalDate before, @Nullable LocalDate after, List<Long> by) {
        Integer moved = before == null || after == null ? null : WorkingDays.between(before, after);
        return new Day(field, before, after, moved, by);
    }

    private static Amount amount(String field, @Nullable Money before, @Nullable Money after, List<Long> by) {
        return new Amount(field, before, after, more(before, after), by);
    }

    private static @Nullable Money more(@Nullable Money before, @Nullable Money after) {
        if (before == null) {
            return after;
        }
        if (after == null) {
            return before.negated();
        }
        return before.currency().equals(after.currency()) ? after.minus(before) : null;
    }

    private static Quantity number(
            String field, @Nullable BigDecimal before, @Nullable BigDecimal after, List<Long> by) {
        return new Quantity(field, before, after, before == null || after == null ? null : after.subtract(before), by);
    }

    private static @Nullable String name(@Nullable Object choice) {
        return choice instanceof Enum<?> one ? one.name() : null;
    }
}
