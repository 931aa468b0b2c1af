package ee.rada.web.planfiles;

import ee.rada.kernel.Money;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.Region;
import ee.rada.kernel.projects.LinkType;
import ee.rada.web._format.HumanDay;
import ee.rada.web._format.HumanNumber;
import ee.rada.web.planfiles.PlanRow.Dependency;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what people write into cells. What two people could read as two different things is a fault. */
final class CellValues {

    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}([T ]\\d{2}:\\d{2}(:\\d{2})?(\\.\\d+)?)?");
    private static final Pattern LEADING = Pattern.compile("(.{1,40}?)(FS|SS|FF|SF)(?:([+-]\\d{1,6})\\s*([hdp]?))?");
    private static final Pattern SEPARATORS = Pattern.compile("[;,]");
    private static final Set<String> YES = Set.of("1", "x", "jah", "yes", "true");
    private static final Set<String> NO = Set.of("", "0", "ei", "no", "false");
    private static final int HOURS_A_DAY = 8;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    /** Why a cell could not be read; {@code code} is that of a field. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        private final String code;

        Unreadable(String code) {
            super(code, null, false, false);
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    private CellValues() {}

    /** {@code 31.12.2026}, {@code 2026-12-31}, with or without a time of day, or a date of the spreadsheet's own. */
    static LocalDate day(Cell cell) throws Unreadable {
        var text = cell.text();
        try {
            var day = ISO.matcher(text).matches()
                    ? LocalDate.parse(text.substring(0, "2026-12-31".length()))
                    : HumanDay.read(text);
            if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
                throw new Unreadable("out-of-range");
            }
            return day;
        } catch (DateTimeException e) {
            throw new Unreadable("not-a-date");
        }
    }

    static BigDecimal number(Cell cell) throws Unreadable {
        if (!cell.typed() && HumanNumber.isAmbiguous(cell.text())) {
            throw new Unreadable("ambiguous-number");
        }
        var plain = cell.typed() ? cell.text() : HumanNumber.read(cell.text()).orElse("");
        try {
            return new BigDecimal(plain);
        } catch (NumberFormatException e) {
            throw new Unreadable("not-a-number");
        }
    }

    /** An amount of money of the whole plan's currency; what a program worked out to more than cents is rounded, half up. */
    static BigDecimal money(Cell cell) throws Unreadable {
        var amount = number(cell);
        if (!cell.typed() && amount.scale() > 2) {
            throw new Unreadable("money-scale");
        }
        var rounded = amount.setScale(2, RoundingMode.HALF_UP);
        if (amount.signum() < 0 || rounded.precision() - rounded.scale() > Money.MAX_DIGITS) {
            throw new Unreadable("out-of-range");
        }
        return rounded;
    }

    static boolean flag(Cell cell) throws Unreadable {
        var text = cell.text().toLowerCase(Locale.ROOT);
        if (!YES.contains(text) && !NO.contains(text)) {
            throw new Unreadable("not-a-flag");
        }
        return YES.contains(text);
    }

    static Region region(Cell cell) throws Unreadable {
        try {
            return Region.of(cell.text());
        } catch (Refusal unknown) {
            throw new Unreadable("unknown-region");
        }
    }

    /** {@code 1FS}, {@code 3FS+48h;5SS-2d}: what comes before, how, and how many hours or days later. Eight hours are a day. */
    static List<Dependency> dependencies(Cell cell) throws Unreadable {
        var found = new ArrayList<Dependency>();
        for (String part : SEPARATORS.split(cell.text(), -1)) {
            if (!part.isBlank()) {
                found.add(dependency(part.strip()));
            }
        }
        return List.copyOf(found);
    }

    private static Dependency dependency(String text) throws Unreadable {
        Matcher parts = LEADING.matcher(text);
        if (!parts.matches()) {
            throw new Unreadable("malformed");
        }
        int lag = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
        boolean hours = "h".equals(parts.group(4));
        return new Dependency(
                parts.group(1).strip(), LinkType.valueOf(parts.group(2)), hours ? Math.ceilDiv(lag, HOURS_A_DAY) : lag);
    }

    /** The last day of work that takes so many hours from a day on: eight an ordinary working day, Monday to Friday. */
    static LocalDate end(LocalDate start, BigDecimal hours) {
        long days = hours.divide(BigDecimal.valueOf(HOURS_A_DAY), 0, RoundingMode.CEILING)
                .longValue();
        var end = start;
        for (long done = 1; done < days; done++) {
            end = nextWorkingDay(end);
        }
        return end;
    }

    private static LocalDate nextWorkingDay(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case FRIDAY -> day.plusDays(3);
            case SATURDAY -> day.plusDays(2);
            default -> day.plusDays(1);
        };
    }
}
