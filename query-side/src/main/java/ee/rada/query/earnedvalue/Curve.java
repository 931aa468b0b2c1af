package ee.rada.query.earnedvalue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjuster;
import java.time.temporal.TemporalAdjusters;
import java.util.SortedSet;
import java.util.TreeSet;

/** The days at whose ends an S-curve has its points. */
final class Curve {

    private static final int BY_DAY = 42;
    private static final int BY_WEEK = 210;

    private Curve() {}

    /** The eve of the first day, the last day and the one asked for; between them each day, or ends of weeks or months. */
    static SortedSet<LocalDate> days(LocalDate first, LocalDate last, LocalDate asked) {
        var days = new TreeSet<LocalDate>();
        var eve = first.minusDays(1);
        days.add(eve);
        days.add(last);
        days.add(asked);
        var end = ends(ChronoUnit.DAYS.between(eve, last));
        for (var day = first.with(end);
                day.isBefore(last);
                day = day.plusDays(1).with(end)) {
            days.add(day);
        }
        return days;
    }

    private static TemporalAdjuster ends(long length) {
        if (length <= BY_DAY) {
            return day -> day;
        }
        return length <= BY_WEEK ? TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY) : TemporalAdjusters.lastDayOfMonth();
    }
}
