package ee.rada.web.exports.iati;

import ee.rada.web.imports.iati.ActivityDateType;
import ee.rada.web.imports.iati.IatiActivity;
import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The dates of one activity. The schema demands some that an imported activity may lack; then the nearest one that is known stands in.
 */
final class Dates {

    private final Map<ActivityDateType, LocalDate> own;
    private final @Nullable LocalDate first;

    Dates(IatiActivity activity) {
        this.first = Stream.of(
                        activity.dates().values().stream(),
                        activity.budgets().stream()
                                .flatMap(
                                        b -> known(b.start(), b.end(), b.value().date())),
                        activity.plannedDisbursements().stream()
                                .flatMap(
                                        p -> known(p.start(), p.end(), p.value().date())),
                        activity.transactions().stream()
                                .flatMap(t -> known(t.date(), t.value().date())))
                .flatMap(dates -> dates)
                .min(Comparator.naturalOrder())
                .orElse(null);
        this.own = activity.dates().isEmpty() && first != null
                ? Map.of(ActivityDateType.PLANNED_START, first)
                : activity.dates();
    }

    boolean isEmpty() {
        return first == null;
    }

    /** At least one, in the order of their codes. */
    Map<ActivityDateType, LocalDate> ofActivity() {
        var ordered = new EnumMap<ActivityDateType, LocalDate>(ActivityDateType.class);
        ordered.putAll(own);
        return ordered;
    }

    /** The first of these that is known, else the first that the activity has. */
    LocalDate nearest(@Nullable LocalDate... dates) {
        return known(dates).findFirst().orElseGet(() -> Objects.requireNonNull(first));
    }

    Period period(@Nullable LocalDate start, @Nullable LocalDate end, @Nullable LocalDate valueDate) {
        var from = Optional.ofNullable(start)
                .orElseGet(() -> nearest(end, valueDate).withDayOfYear(1));
        var to = Optional.ofNullable(end).orElseGet(() -> lastDayOfYear(from));
        return new Period(from, to);
    }

    static LocalDate lastDayOfYear(LocalDate day) {
        return LocalDate.of(day.getYear(), Month.DECEMBER, 31);
    }

    private static Stream<LocalDate> known(@Nullable LocalDate... dates) {
        return Stream.of(dates).filter(Objects::nonNull).map(Objects::requireNonNull);
    }

    /** Both days belong to it. */
    record Period(LocalDate start, LocalDate end) {}
}
