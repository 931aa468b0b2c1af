package ee.rada.web._format;

import ee.rada.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes dates, money and numbers for people, in the language of the page; templates know it as {@code fmt}. Estonian follows CLDR
 * with one choice of ours: digits are always grouped, also four of them ({@code 1 234,50 €}). Groups are held together by no-break
 * spaces, the minus is U+2212, ranges have an en dash. A missing value is written as an empty text.
 */
public final class Formats {
    /** Days and times are those of Estonia. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Tallinn");

    private static final List<String> NTH_ET = List.of(
            "esimene", "teine", "kolmas", "neljas", "viies", "kuues", "seitsmes", "kaheksas", "üheksas", "kümnes");
    private static final List<String> NTH_EN =
            List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");
    private static final char NBSP = '\u00A0';
    private static final char MINUS = '\u2212';

    private final Supplier<Locale> locale;

    private Formats(Supplier<Locale> locale) {
        this.locale = locale;
    }

    /** Formats of one language. */
    public static Formats in(Locale locale) {
        return new Formats(() -> locale);
    }

    /** Formats of whatever language is current at each call. */
    public static Formats following(Supplier<Locale> locale) {
        return new Formats(locale);
    }

    /** {@code 22.11.2026} or {@code 22 Nov 2026}. */
    public String date(@Nullable LocalDate day) {
        return day == null ? "" : day.format(pattern("dd.MM.yyyy", "d MMM yyyy"));
    }

    /** {@code 22.11}, for places where the year is plain. */
    public String dayAndMonth(@Nullable LocalDate day) {
        return day == null ? "" : day.format(pattern("dd.MM", "d MMM"));
    }

    /** {@code märts 2026}. */
    public String month(LocalDate day) {
        return day.format(pattern("LLLL yyyy", "LLLL yyyy"));
    }

    /** {@code 22.11.2026 14:05}, Estonian time. */
    public String dateTime(@Nullable Instant at) {
        return at == null ? "" : at.atZone(ZONE).format(pattern("dd.MM.yyyy HH:mm", "d MMM yyyy HH:mm"));
    }

    /** {@code 14:05}, Estonian time. */
    public String time(@Nullable Instant at) {
        return at == null ? "" : at.atZone(ZONE).format(pattern("HH:mm", "HH:mm"));
    }

    /** {@code 2026-11-22}: the value of a {@code datetime} attribute or a date field. */
    public String iso(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** {@code 01.03.2026–31.12.2026}; one day is written once, an open end as {@code 01.03.2026–}. */
    public String range(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && from.equals(to)) {
            return date(from);
        }
        return from == null && to == null ? "" : (date(from) + (isEstonian() ? "–" : " – ") + date(to)).strip();
    }

    /** {@code 1 234,50 €} or {@code €1,234.50}; a currency without a sign of its own keeps its code: {@code 10,00 SEK}. */
    public String money(long cents, String currency) {
        var sign = sign(currency);
        var sum = absolute(cents);
        var minus = cents < 0 ? String.valueOf(MINUS) : "";
        if (isEstonian()) {
            return minus + sum + NBSP + sign;
        }
        return minus + sign + (sign.length() > 1 ? String.valueOf(NBSP) : "") + sum;
    }

    /** The same of an amount; an empty text for none. */
    public String money(@Nullable Money amount) {
        return amount == null ? "" : money(amount.cents(), amount.currency());
    }

    /** A difference, with its sign; an empty text for none. */
    public String change(@Nullable Money amount) {
        return amount == null ? "" : change(amount.cents(), amount.currency());
    }

    /** {@code 1 234,50}, for columns whose head says the currency. */
    public String amount(long cents) {
        return (cents < 0 ? String.valueOf(MINUS) : "") + absolute(cents);
    }

    /** A difference, with its sign: {@code +3 500,00 €}, {@code −3 500,00 €}, {@code 0,00 €}. */
    public String change(long cents, String currency) {
        return (cents > 0 ? "+" : "") + money(cents, currency);
    }

    /** {@code 18 204}. */
    public String number(long number) {
        return format("#,##0").format(number);
    }

    /** A difference, with its sign: {@code +14}, {@code −3}. */
    public String signed(long number) {
        return (number > 0 ? "+" : "") + number(number);
    }

    /** How many: {@code 18 204}. Templates cannot tell which {@code number} an {@code int} is for. */
    public String count(int number) {
        return number((long) number);
    }

    /** {@code 1 234,5}: as many decimals as there are, no trailing zeros. */
    public String number(@Nullable BigDecimal number) {
        return number == null ? "" : format("#,##0.###############").format(number);
    }

    /** An index such as CPI, two decimals: {@code 1,04}. */
    public String index(@Nullable BigDecimal number) {
        return number == null ? "" : format("0.00").format(number);
    }

    /** {@code 47%}, rounded half up. */
    public String percent(long percent) {
        return number(percent) + "%";
    }

    /** A share of a whole in percent, {@code 47%}; nothing of nothing is an empty text. */
    public String share(long part, long whole) {
        if (whole == 0) {
            return "";
        }
        var share =
                BigDecimal.valueOf(part).movePointRight(2).divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP);
        return percent(share.longValueExact());
    }

    /** {@code 1 tööpäev}, {@code 3 tööpäeva}. */
    public String workingDays(long days) {
        return isEstonian() ? counted(days, "tööpäev", "tööpäeva") : counted(days, "working day", "working days");
    }

    /** By how much a day moved: {@code +34 tööpäeva}, {@code −2 tööpäeva}. */
    public String moved(long days) {
        return (days > 0 ? "+" : "") + workingDays(days);
    }

    /** {@code kolmas}, {@code third}; in digits past ten. */
    public String nth(int number) {
        var words = isEstonian() ? NTH_ET : NTH_EN;
        if (number >= 1 && number <= words.size()) {
            return words.get(number - 1);
        }
        return isEstonian() ? number + "." : "no. " + number;
    }

    /** {@code 1 päev}, {@code 3 päeva}. */
    public String days(long days) {
        return isEstonian() ? counted(days, "päev", "päeva") : counted(days, "day", "days");
    }

    /** {@code 1,4 MB}: decimal units, one decimal above a kilobyte. */
    public String bytes(long bytes) {
        if (bytes < 1000) {
            return number(bytes) + NBSP + "B";
        }
        double kilobytes = bytes / 1000.0;
        return format("#,##0.#").format(kilobytes < 1000 ? kilobytes : kilobytes / 1000)
                + NBSP
                + (kilobytes < 1000 ? "kB" : "MB");
    }

    /** Files from elsewhere hold codes that the JDK does not know; those speak for themselves. */
    private static String sign(String currency) {
        try {
            return Currency.getInstance(currency).getSymbol(Locale.UK);
        } catch (IllegalArgumentException _) {
            return currency;
        }
    }

    private String counted(long count, String one, String many) {
        return number(count) + NBSP + (Math.abs(count) == 1 ? one : many);
    }

    private String absolute(long cents) {
        return format("#,##0.00").format(BigDecimal.valueOf(cents, 2).abs());
    }

    private DecimalFormat format(String pattern) {
        var symbols = DecimalFormatSymbols.getInstance(language());
        symbols.setMinusSign(MINUS);
        if (isEstonian()) {
            symbols.setGroupingSeparator(NBSP);
        }
        var format = new DecimalFormat(pattern, symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }

    private DateTimeFormatter pattern(String estonian, String english) {
        return DateTimeFormatter.ofPattern(isEstonian() ? estonian : english, language());
    }

    /** Without a country, Estonian has no sign for the euro and English writes dates the American way. */
    private Locale language() {
        return isEstonian() ? Locale.of("et", "EE") : Locale.UK;
    }

    /** Estonian is the language of the house: it is also what an unknown language gets. */
    private boolean isEstonian() {
        return !locale.get().getLanguage().equals("en");
    }
}
