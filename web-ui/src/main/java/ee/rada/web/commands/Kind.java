package ee.rada.web.commands;

import com.fasterxml.jackson.annotation.JsonValue;
import ee.rada.kernel.Money;
import ee.rada.kernel.PlacedText;
import ee.rada.kernel.Region;
import ee.rada.kernel.SealedText;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What a component of a record is, as JSON and forms see it. */
public sealed interface Kind {

    record Words() implements Kind {}

    record Whole(boolean wide) implements Kind {}

    record Decimal() implements Kind {}

    record Flag() implements Kind {}

    record Day() implements Kind {}

    record Moment() implements Kind {}

    record Amount() implements Kind {}

    /** A UUID, or a record around one. */
    record Id(Class<?> type) implements Kind {}

    record Choice(Class<? extends Enum<?>> type) implements Kind {}

    /** The code of something that is data itself, as a region is. */
    record Code(Class<? extends Record> type) implements Kind {}

    record Nested(Class<? extends Record> type) implements Kind {}

    /** Any one record of a {@link Family}. */
    record OneOf(Class<?> family) implements Kind {}

    record Many(Kind item) implements Kind {}

    /** Values by name; only answers have such. */
    record ByName(Kind value) implements Kind {}

    /** Any JSON; only answers have such. */
    record Open() implements Kind {}

    static Kind of(Type type) {
        return switch (type) {
            case ParameterizedType generic
            when isA(generic, Collection.class) -> new Many(of(generic.getActualTypeArguments()[0]));
            case ParameterizedType generic
            when isA(generic, Map.class) -> new ByName(of(generic.getActualTypeArguments()[1]));
            case Class<?> plain -> ofClass(plain);
            default -> new Open();
        };
    }

    private static Kind ofClass(Class<?> type) {
        if (type == PlacedText.class || type == SealedText.class) {
            // Opened when an answer is written, or left out; nobody outside sees the ciphertext.
            return new Words();
        }
        if (type == Region.class) {
            return new Code(Region.class);
        }
        if (type.isRecord() && type != Money.class) {
            return isId(type) ? new Id(type) : new Nested(type.asSubclass(Record.class));
        }
        if (Family.is(type)) {
            return new OneOf(type);
        }
        if (type.isEnum()) {
            @SuppressWarnings("unchecked") // isEnum() says so
            var choice = (Class<? extends Enum<?>>) type;
            return new Choice(choice);
        }
        return switch (type.getName()) {
            case "java.lang.String" -> new Words();
            case "int", "java.lang.Integer" -> new Whole(false);
            case "long", "java.lang.Long" -> new Whole(true);
            case "boolean", "java.lang.Boolean" -> new Flag();
            default -> ofValue(type);
        };
    }

    private static Kind ofValue(Class<?> type) {
        if (type == BigDecimal.class) {
            return new Decimal();
        } else if (type == LocalDate.class) {
            return new Day();
        } else if (type == Instant.class) {
            return new Moment();
        } else if (type == Money.class) {
            return new Amount();
        }
        return type == UUID.class ? new Id(type) : new Open();
    }

    private static boolean isId(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        return components.length == 1
                && components[0].getType() == UUID.class
                && components[0].getAccessor().isAnnotationPresent(JsonValue.class);
    }

    private static boolean isA(ParameterizedType type, Class<?> family) {
        return type.getRawType() instanceof Class<?> raw && family.isAssignableFrom(raw);
    }
}
