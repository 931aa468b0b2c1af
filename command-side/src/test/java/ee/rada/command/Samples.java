package ee.rada.command;

import ee.rada.kernel.Money;
import ee.rada.kernel.PersonalCode;
import ee.rada.kernel.Range;
import ee.rada.kernel.Region;
import ee.rada.kernel.Text;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes an example of any record of the kernel: with everything in it, or with nothing that may be missing. Always the same one. */
public final class Samples {

    private static final String LETTERS = "Näide \"\\ õäöü";

    private final boolean bare;
    private int ids;

    private Samples(boolean bare) {
        this.bare = bare;
    }

    /** With every component, also those that may be missing. */
    public static <T> T full(Class<T> type) {
        return type.cast(new Samples(false).record(type));
    }

    /** Without anything that may be missing. */
    public static <T> T bare(Class<T> type) {
        return type.cast(new Samples(true).record(type));
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(
                    Arrays.stream(components).map(this::value).toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("there is no example of " + type, e);
        }
    }

    private @Nullable Object value(RecordComponent component) {
        boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        if (bare && optional) {
            return null;
        }
        Range range = component.getAnnotation(Range.class);
        if (range != null && component.getType() == int.class) {
            return (int) Math.min(range.max(), 2026);
        }
        Text text = component.getAnnotation(Text.class);
        if (text != null && text.pattern().isEmpty() && text.min() > LETTERS.length()) {
            return LETTERS.repeat(1 + text.min() / LETTERS.length());
        }
        return component.getName().equals("sha256") ? "0a".repeat(32) : value(component.getGenericType());
    }

    private Object value(Type type) {
        return switch (type) {
            case ParameterizedType of -> container(of);
            case Class<?> plain when plain == PersonalCode.class -> new PersonalCode("37605030299");
            case Class<?> plain when plain == Region.class -> Region.of("IDA");
            case Class<?> plain when plain.isRecord() && plain != Money.class -> record(plain);
            case Class<?> plain when plain.isSealed() -> record(plain.getPermittedSubclasses()[0]);
            case Class<?> plain when plain.isEnum() -> plain.getEnumConstants()[0];
            case Class<?> plain -> simple(plain);
            default -> throw new IllegalStateException("there is no example of " + type);
        };
    }

    private Object container(ParameterizedType type) {
        if (type.getRawType() == Map.class) {
            return Map.of("key", "value");
        }
        return bare ? List.of() : List.of(value(type.getActualTypeArguments()[0]));
    }

    private Object simple(Class<?> type) {
        Map<Class<?>, Object> examples = Map.ofEntries(
                Map.entry(String.class, LETTERS),
                Map.entry(UUID.class, new UUID(0x4000, ++ids)),
                Map.entry(LocalDate.class, LocalDate.of(2026, 2, 28)),
                Map.entry(Instant.class, Instant.parse("2026-02-28T10:00:00.123456Z")),
                Map.entry(Money.class, Money.euros("1234.50")),
                Map.entry(BigDecimal.class, new BigDecimal("12.50")),
                Map.entry(int.class, 2026),
                Map.entry(long.class, 7L),
                Map.entry(Long.class, 7L),
                Map.entry(Integer.class, 7),
                Map.entry(boolean.class, true),
                Map.entry(Boolean.class, true));
        Object example = examples.get(type);
        if (example == null) {
            throw new IllegalStateException("there is no example of " + type);
        }
        return example;
    }
}
