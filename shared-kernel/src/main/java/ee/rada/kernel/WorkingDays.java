package ee.rada.kernel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.Set;

/** Counts working days in Estonia: Monday to Friday but for public holidays (Pühade ja tähtpäevade seadus § 2). */
public final class WorkingDays {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    /** Easter Sunday and Pentecost fall on a weekend anyhow. */
    private static final Set<MonthDay> HOLIDAYS = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(2, 24),
            MonthDay.of(5, 1),
            MonthDay.of(6, 23),
            MonthDay.of(6, 24),
            MonthDay.of(8, 20),
            MonthDay.of(12, 24),
            MonthDay.of(12, 25),
            MonthDay.of(12, 26));

    private WorkingDays() {}

    /** How many working days later the second day is; below zero where it is earlier. */
    public static int between(LocalDate first, LocalDate second) {
        return second.isBefore(first) ? -after(second, first) : after(first, second);
    }

    /** The first working day after that day. */
    public static LocalDate following(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    public static boolean isWorkingDay(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek()) && !HOLIDAYS.contains(MonthDay.from(day)) && !isGoodFriday(day);
    }

    private static int after(LocalDate first, LocalDate last) {
        return (int) first.plusDays(1)
                .datesUntil(last.plusDays(1))
                .filter(WorkingDays::isWorkingDay)
                .count();
    }

    private static boolean isGoodFriday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.FRIDAY && day.plusDays(2).equals(easter(day.getYear()));
    }

    /** Easter Sunday of the Gregorian calendar (the anonymous algorithm printed in Nature, 20 April 1876). */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int g = (8 * b + 13) / 25;
        int h = (19 * a + b - b / 4 - g + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
