package ee.rada.web.commands;

import com.fasterxml.jackson.annotation.JsonCreator;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads single values out of JSON, strictly: what two readers could take for two different things is refused. */
final class JsonValues {

    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern PLAIN = Pattern.compile("-?\\d+(\\.\\d+)?");
    /** Digits with commas, blanks or apostrophes between: one thousand here, one and a half there. */
    private static final Pattern AMBIGUOUS = Pattern.compile("[-+]?\\d[\\d.,'’\\s\\u00a0\\u202f]*");

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    private static final int MOST_DIGITS = 15;
    /** More is not even made a number of: that takes the square of its length. */
    private static final int LONGEST_NUMBER = 80;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    /** One way to read a value. */
    interface Reading {
        Object read(JsonNode node) throws WrongValue;
    }

    private JsonValues() {}

    static Object read(Kind kind, JsonNode node) throws WrongValue {
        return switch (kind) {
            case Kind.Words _ -> Normalizer.normalize(text(node), Normalizer.Form.NFC);
            case Kind.Whole(boolean wide) -> whole(node, wide);
            case Kind.Decimal _ -> decimal(node);
            case Kind.Flag _ -> flag(node);
            case Kind.Day _ -> day(text(node));
            case Kind.Moment _ -> moment(text(node));
            case Kind.Id(Class<?> type) -> id(type, text(node));
            case Kind.Code(Class<? extends Record> type) -> code(type, text(node));
            case Kind.Choice(Class<? extends Enum<?>> type) -> choice(type, text(node));
            case Kind.Open _ -> node;
            default -> throw new IllegalArgumentException("no command has a field of kind " + kind);
        };
    }

    static LocalDate day(String text) throws WrongValue {
        try {
            LocalDate day = LocalDate.parse(text);
            requireYear(day.getYear());
            return day;
        } catch (DateTimeException e) {
            throw new WrongValue("not-a-date");
        }
    }

    /** With its offset, as without one it is another moment elsewhere; kept to the microsecond, as the database does. */
    private static Instant moment(String text) throws WrongValue {
        try {
            OffsetDateTime moment = OffsetDateTime.parse(text);
            requireYear(moment.getYear());
            return moment.toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException e) {
            throw new WrongValue("not-a-time");
        }
    }

    private static void requireYear(int year) throws WrongValue {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new WrongValue("out-of-range", Map.of("min", FIRST_YEAR, "max", LAST_YEAR));
        }
    }

    static UUID uuid(String text) throws WrongValue {
        if (!UUID_TEXT.matcher(text).matches()) {
            throw new WrongValue("not-an-id");
        }
        return UUID.fromString(text);
    }

    private static String text(JsonNode node) throws WrongValue {
        if (!node.isString()) {
            throw new WrongValue("not-text");
        }
        return node.stringValue();
    }

    private static boolean flag(JsonNode node) throws WrongValue {
        if (!node.isBoolean()) {
            throw new WrongValue("not-a-flag");
        }
        return node.booleanValue();
    }

    private static Number whole(JsonNode node, boolean wide) throws WrongValue {
        if (!node.isIntegralNumber()) {
            throw new WrongValue("not-whole");
        }
        if (wide ? !node.canConvertToLong() : !node.canConvertToInt()) {
            throw new WrongValue("out-of-range", Map.of("min", Integer.MIN_VALUE, "max", Integer.MAX_VALUE));
        }
        return wide ? (Number) node.longValue() : (Number) node.intValue();
    }

    /** An amount of money; the third decimal is refused even where it is a nought, for it may be a thousands' mark gone wrong. */
    static Long cents(JsonNode node) throws WrongValue {
        String text = text(node);
        if (PLAIN.matcher(text).matches() && text.indexOf('.') >= 0 && text.length() - text.indexOf('.') > 3) {
            throw new WrongValue("money-scale");
        }
        BigDecimal amount = plain(text);
        if (amount.precision() - amount.scale() > MOST_DIGITS - 2) {
            throw new WrongValue("out-of-range", Map.of("digits", MOST_DIGITS));
        }
        return amount.movePointRight(2).longValueExact();
    }

    static String currency(JsonNode node) throws WrongValue {
        String currency = text(node);
        if (!CURRENCY.matcher(currency).matches()) {
            throw new WrongValue("currency-not-supported");
        }
        return currency;
    }

    private static BigDecimal decimal(JsonNode node) throws WrongValue {
        return limited(node.isNumber() ? node.decimalValue() : plain(text(node)));
    }

    private static BigDecimal plain(String text) throws WrongValue {
        if (!PLAIN.matcher(text).matches()) {
            throw new WrongValue(AMBIGUOUS.matcher(text).matches() ? "ambiguous-number" : "not-a-number");
        }
        if (text.length() > LONGEST_NUMBER) {
            throw new WrongValue("out-of-range", Map.of("digits", MOST_DIGITS));
        }
        return new BigDecimal(text);
    }

    /** Looks at the exponent before anything is written out: 1e999999999 is one short number and a billion digits. */
    private static BigDecimal limited(BigDecimal number) throws WrongValue {
        BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        long whole = Math.max(0L, (long) plain.precision() - plain.scale());
        long fraction = Math.max(0, plain.scale());
        if (whole + fraction > MOST_DIGITS) {
            throw new WrongValue("out-of-range", Map.of("digits", MOST_DIGITS));
        }
        return number.signum() == 0 ? BigDecimal.ZERO : plain.scale() < 0 ? plain.setScale(0) : number;
    }

    private static Object id(Class<?> type, String text) throws WrongValue {
        UUID value = uuid(text);
        return type == UUID.class
                ? value
                : RecordShape.of(type.asSubclass(Record.class)).with(new Object[] {value});
    }

    /** Read by the type's own reader, which takes what people write for the code. */
    private static Object code(Class<? extends Record> type, String text) throws WrongValue {
        Method reader = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(JsonCreator.class))
                .findFirst()
                .orElseThrow();
        Object read = call(reader, text);
        if (read instanceof Refusal refusal) {
            throw new WrongValue(refusal.code().code());
        }
        return read;
    }

    private static Object choice(Class<? extends Enum<?>> type, String text) throws WrongValue {
        Optional<Method> reader = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(JsonCreator.class))
                .findFirst();
        String refused = "not-allowed";
        if (reader.isPresent()) {
            Object read = call(reader.get(), text);
            if (!(read instanceof Refusal refusal)) {
                return read;
            }
            refused = refusal.code() == ProblemCode.VALIDATION
                    ? refused
                    : refusal.code().code();
        }
        Enum<?> constant = constant(type, text);
        if (constant == null) {
            throw new WrongValue(refused, Map.of("allowed", names(type)));
        }
        return constant;
    }

    private static Object call(Method reader, String text) {
        try {
            return reader.invoke(null, text);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Refusal refusal) {
                return refusal;
            }
            throw new IllegalStateException(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Enum<?> constant(Class<? extends Enum<?>> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElse(null);
    }

    static String names(Class<? extends Enum<?>> type) {
        return String.join(
                ", ", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
    }
}
