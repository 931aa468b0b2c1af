package ee.rada.command;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Whole days in Europe/Tallinn, from 00:00 of the first to 24:00 of the last. */
public record Days(LocalDate from, LocalDate to) {

    public static Days only(LocalDate day) {
        return new Days(day, day);
    }

    public boolean contain(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    public long count() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** Those that are also among the others; null where there are none. */
    public @Nullable Days and(Days others) {
        LocalDate later = from.isAfter(others.from) ? from : others.from;
        LocalDate sooner = to.isBefore(others.to) ? to : others.to;
        return later.isAfter(sooner) ? null : new Days(later, sooner);
    }
}
