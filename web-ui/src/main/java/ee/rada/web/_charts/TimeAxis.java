package ee.rada.web._charts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A horizontal axis of days, with ticks of a day, week, month, quarter or year, whichever suits its length. It starts and ends on a
 * whole tick, so it is a little longer than what it must hold.
 */
final class TimeAxis {
    /** Where a tick starts, where its word stands, the word, and the month or year if a new one starts here. */
    private record Tick(double x, double middle, String label, String group) {}

    private enum Unit {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        YEAR;

        static Unit suiting(long days) {
            if (days <= 21) {
                return DAY;
            }
            if (days <= 100) {
                return WEEK;
            }
            if (days <= 800) {
                return MONTH;
            }
            return days <= 2400 ? QUARTER : YEAR;
        }

        LocalDate floor(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case WEEK -> day.minusDays(day.getDayOfWeek().getValue() - 1L);
                case MONTH -> day.withDayOfMonth(1);
                case QUARTER -> day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 3);
                case YEAR -> day.withDayOfYear(1);
            };
        }

        LocalDate next(LocalDate start) {
            return switch (this) {
                case DAY -> start.plusDays(1);
                case WEEK -> start.plusWeeks(1);
                case MONTH -> start.plusMonths(1);
                case QUARTER -> start.plusMonths(3);
                case YEAR -> start.plusYears(1);
            };
        }
    }

    private static final int LEAST_DAYS = 7;

    private final Unit unit;
    private final LocalDate from;
    private final LocalDate until;
    private final Locale locale;
    private final double left;
    private final double right;

    /** An axis that holds both days whole, between two x positions. */
    TimeAxis(LocalDate first, LocalDate last, Locale locale, double left, double right) {
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        long missing = Math.max(0, LEAST_DAYS - days);
        this.unit = Unit.suiting(days);
        this.from = unit.floor(first.minusDays(missing / 2));
        this.until = unit.next(unit.floor(last.plusDays(missing - missing / 2)));
        this.locale = locale;
        this.left = left;
        this.right = right;
    }

    /** The start of a day; the end of a day is the start of the next. */
    double x(LocalDate day) {
        double share = (double) ChronoUnit.DAYS.between(from, day) / ChronoUnit.DAYS.between(from, until);
        return left + share * (right - left);
    }

    /** Noon: where a point that stands for the whole day is drawn. */
    double middle(LocalDate day) {
        return (x(day) + x(day.plusDays(1))) / 2;
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    /** The ticks in order; words that would not fit are left out. */
    private List<Tick> ticks() {
        var ticks = new ArrayList<Tick>();
        var lastGroup = "";
        double free = left - 4;
        for (var start = from; start.isBefore(until); start = unit.next(start)) {
            double x = x(start);
            double middle = (x + x(unit.next(start))) / 2;
            var label = label(start);
            double half = Words.width(label, 11) / 2;
            boolean fits = middle - half >= free;
            var group = group(start);
            ticks.add(new Tick(x, middle, fits ? label : "", group.equals(lastGroup) ? "" : group));
            free = fits ? middle + half + 3 : free;
            lastGroup = group;
        }
        return ticks;
    }

    /** Draws the grid between two heights, the ticks' words on one line and the months or years they belong to on another. */
    void draw(Svg svg, double gridTop, double gridBottom, double wordsY, double groupY) {
        double free = 0;
        for (var tick : ticks()) {
            svg.shape("line", "class", "c-grid", "x1", tick.x(), "x2", tick.x(), "y1", gridTop, "y2", gridBottom);
            if (!tick.label().isEmpty()) {
                svg.leaf(
                        "text",
                        tick.label(),
                        "class",
                        "c-tick",
                        "x",
                        tick.middle(),
                        "y",
                        wordsY,
                        "text-anchor",
                        "middle");
            }
            double groupEnd = tick.x() + Words.width(tick.group(), 11);
            if (!tick.group().isEmpty() && tick.x() >= free && groupEnd <= right + 24) {
                svg.leaf("text", tick.group(), "class", "c-tick c-group", "x", tick.x(), "y", groupY);
                free = groupEnd + 6;
            }
        }
        svg.shape("line", "class", "c-grid", "x1", right, "x2", right, "y1", gridTop, "y2", gridBottom);
    }

    private String label(LocalDate start) {
        return switch (unit) {
            case DAY -> Integer.toString(start.getDayOfMonth());
            case WEEK -> start.format(DateTimeFormatter.ofPattern(isEstonian() ? "dd.MM" : "d MMM", locale));
            case MONTH -> start.getMonth().getDisplayName(monthStyle(), locale);
            case QUARTER -> quarter((start.getMonthValue() + 2) / 3);
            case YEAR -> Integer.toString(start.getYear());
        };
    }

    /** Names where all of them have room, else letters: never a mixture. */
    private TextStyle monthStyle() {
        double room = x(from.plusDays(30)) - x(from);
        return room < 31 ? TextStyle.NARROW_STANDALONE : TextStyle.SHORT_STANDALONE;
    }

    private String quarter(int number) {
        return isEstonian() ? List.of("I", "II", "III", "IV").get(number - 1) : "Q" + number;
    }

    private String group(LocalDate start) {
        return switch (unit) {
            case DAY, WEEK -> YearMonth.from(start).format(DateTimeFormatter.ofPattern("LLL y", locale));
            case MONTH, QUARTER -> Integer.toString(start.getYear());
            case YEAR -> "";
        };
    }

    private boolean isEstonian() {
        return locale.getLanguage().equals("et");
    }
}
