package ee.rada.web.imports.iati;

import static ee.rada.web.imports.iati.IatiProblem.Code.CODE_UNKNOWN;
import static ee.rada.web.imports.iati.IatiProblem.Code.CURRENCY_MISSING;
import static ee.rada.web.imports.iati.IatiProblem.Code.CURRENCY_UNKNOWN;
import static ee.rada.web.imports.iati.IatiProblem.Code.DATE_INVALID;
import static ee.rada.web.imports.iati.IatiProblem.Code.NUMBER_INVALID;
import static ee.rada.web.imports.iati.IatiProblem.Code.PERIOD_REVERSED;
import static ee.rada.web.imports.iati.IatiProblem.Code.VALUE_NOT_NUMERIC;
import static ee.rada.web.imports.iati.IatiProblem.Code.VALUE_ROUNDED;
import static ee.rada.web.imports.iati.IatiProblem.Code.VALUE_TOO_LARGE;

import ee.rada.web.imports.iati.IatiActivity.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Single values: each that is not what it should be is reported where it stands and left out. */
final class Values {

    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d++(\\.\\d*+)?|\\.\\d++)");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d(Z|[+-]\\d\\d:\\d\\d)?");
    /** Longer than any real number; keeps the arithmetic cheap. */
    private static final int DECIMAL_LENGTH = 100;
    /** Before the decimal point, as many as our money has. */
    private static final int WHOLE_DIGITS = 13;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private final Problems problems;
    private final @Nullable String defaultCurrency;

    Values(Problems problems, @Nullable String defaultCurrency) {
        this.problems = problems;
        this.defaultCurrency = defaultCurrency;
    }

    /** The {@code value} of a budget, transaction or planned disbursement. */
    Optional<Value> value(Node holder) {
        return holder.first("value").flatMap(this::money);
    }

    private Optional<Value> money(Node at) {
        var amount = amount(at);
        var currency = currency(at);
        @Nullable LocalDate date = date(at, "value-date");
        if (amount.isEmpty() || currency.isEmpty()) return Optional.empty();
        return Optional.of(new Value(amount.get(), currency.get(), date));
    }

    private Optional<BigDecimal> amount(Node at) {
        @Nullable BigDecimal written = decimal(at.text());
        if (written == null) {
            problems.tell(at, VALUE_NOT_NUMERIC, at.text());
            return Optional.empty();
        }
        var rounded = written.setScale(2, RoundingMode.HALF_EVEN);
        if (rounded.precision() - rounded.scale() > WHOLE_DIGITS) {
            problems.tell(at, VALUE_TOO_LARGE, at.text());
            return Optional.empty();
        }
        if (rounded.compareTo(written) != 0) {
            problems.tell(at, VALUE_ROUNDED, at.text(), rounded.toPlainString(), difference(rounded, written));
        }
        return Optional.of(rounded);
    }

    private Optional<String> currency(Node at) {
        @Nullable String own = at.attribute("currency");
        @Nullable String currency = own == null ? defaultCurrency : own;
        if (currency == null) {
            problems.tell(at, CURRENCY_MISSING);
            return Optional.empty();
        }
        if (!CURRENCIES.contains(currency)) {
            problems.tell(at, CURRENCY_UNKNOWN, currency);
            return Optional.empty();
        }
        return Optional.of(currency);
    }

    @Nullable
    BigDecimal percentage(Node at) {
        @Nullable String text = at.attribute("percentage");
        if (text == null) return null;
        @Nullable BigDecimal number = decimal(text);
        if (number == null) problems.tell(at, NUMBER_INVALID, "percentage", text);
        return number;
    }

    @Nullable
    Integer year(Node at) {
        @Nullable String text = at.attribute("year");
        if (text == null) return null;
        if (text.matches("\\d{4}")) return Integer.valueOf(text);
        problems.tell(at, NUMBER_INVALID, "year", text);
        return null;
    }

    @Nullable
    LocalDate date(Node at, String attribute) {
        @Nullable String text = at.attribute(attribute);
        if (text == null) return null;
        @Nullable LocalDate date = parseDate(text);
        if (date == null) problems.tell(at, DATE_INVALID, attribute, text);
        return date;
    }

    @Nullable
    LocalDate dateOf(Node parent, String child) {
        @Nullable Node at = parent.first(child).orElse(null);
        return at == null ? null : date(at, "iso-date");
    }

    void checkOrder(Node at, @Nullable LocalDate start, @Nullable LocalDate end) {
        if (start != null && end != null && start.isAfter(end)) {
            problems.tell(at, PERIOD_REVERSED, start.toString(), end.toString());
        }
    }

    @Nullable
    Instant instant(Node at, String attribute) {
        @Nullable String text = at.attribute(attribute);
        if (text == null) return null;
        try {
            var parsed = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return parsed instanceof OffsetDateTime exact
                    ? exact.toInstant()
                    : LocalDateTime.from(parsed).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            problems.tell(at, DATE_INVALID, attribute, text);
            return null;
        }
    }

    /** Empty where the attribute is missing, which is reported elsewhere, or not in the list. */
    <E extends Enum<E> & IatiCode> Optional<E> code(Node at, String attribute, Class<E> list) {
        @Nullable String text = at.attribute(attribute);
        if (text == null) return Optional.empty();
        var code = IatiCode.find(list, text);
        if (code.isEmpty()) problems.tell(at, CODE_UNKNOWN, attribute, text, codes(list));
        return code;
    }

    private static <E extends Enum<E> & IatiCode> String codes(Class<E> list) {
        return Arrays.stream(list.getEnumConstants()).map(IatiCode::code).collect(Collectors.joining(", "));
    }

    private static @Nullable BigDecimal decimal(String text) {
        return text.length() <= DECIMAL_LENGTH && DECIMAL.matcher(text).matches() ? new BigDecimal(text) : null;
    }

    private static @Nullable LocalDate parseDate(String text) {
        if (!DATE.matcher(text).matches()) return null;
        try {
            var date = LocalDate.parse(text.substring(0, "yyyy-MM-dd".length()));
            return date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR ? null : date;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String difference(BigDecimal rounded, BigDecimal written) {
        return rounded.subtract(written).stripTrailingZeros().toPlainString();
    }
}
