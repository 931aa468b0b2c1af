package ee.rada.kernel;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks the shape of a record by its own declaration: nothing missing that is not {@code @Nullable}, texts and numbers inside their
 * {@link Text} and {@link Range}, no personal code in a free text, lists of at most {@value #MOST} items. Rules about state are the
 * aggregate's.
 */
public final class Shape {

    /** The most items that a list in a command may have. */
    public static final int MOST = 10_000;

    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            var parts = new ArrayList<Part>();
            for (RecordComponent component : type.getRecordComponents()) {
                component.getAccessor().setAccessible(true);
                parts.add(new Part(
                        component,
                        isOptional(component),
                        component.getAnnotation(Text.class),
                        component.getAnnotation(Range.class)));
            }
            return List.copyOf(parts);
        }
    };

    private Shape() {}

    /** Every field that is wrong, with its pointer; empty when the shape is right. */
    public static List<FieldError> errors(Record value) {
        var errors = new ArrayList<FieldError>();
        check(value, "", errors);
        return errors;
    }

    /** Whether a component may be missing. */
    public static boolean isOptional(RecordComponent component) {
        AnnotatedType type = component.getAnnotatedType();
        return type.isAnnotationPresent(Nullable.class);
    }

    private static void check(Record value, String at, List<FieldError> errors) {
        for (Part part : PARTS.get(value.getClass())) {
            Object component = part.of(value);
            String pointer = at + "/" + part.component.getName();
            if (component != null) {
                checkValue(component, part, pointer, errors);
            } else if (!part.optional) {
                errors.add(new FieldError(pointer, "required"));
            }
        }
    }

    private static void checkValue(@Nullable Object value, Part part, String pointer, List<FieldError> errors) {
        switch (value) {
            case String text -> checkText(text, part.text, pointer, errors);
            case Integer number -> checkNumber(BigDecimal.valueOf(number), part.range, pointer, errors);
            case BigDecimal number -> checkNumber(number, part.range, pointer, errors);
            case Collection<?> items -> checkItems(items, part, pointer, errors);
            case Map<?, ?> entries ->
                entries.forEach((key, item) -> checkValue(item, part, pointer + "/" + key, errors));
            case Record record -> check(record, pointer, errors);
            case null, default -> {}
        }
    }

    private static void checkItems(Collection<?> items, Part part, String pointer, List<FieldError> errors) {
        if (items.size() > MOST) {
            errors.add(new FieldError(pointer, "too-many", Map.of("max", MOST)));
            return;
        }
        int index = 0;
        for (Object item : items) {
            checkValue(item, part, pointer + "/" + index++, errors);
        }
    }

    private static void checkText(String text, @Nullable Text limits, String pointer, List<FieldError> errors) {
        int min = limits == null ? 1 : limits.min();
        int max = limits == null ? Text.LONGEST : limits.max();
        int length = text.codePointCount(0, text.length());
        if (min > 0 && text.isBlank()) {
            errors.add(new FieldError(pointer, "required"));
        } else if (length > max) {
            errors.add(new FieldError(pointer, "too-long", Map.of("max", max)));
        } else if (length < min) {
            errors.add(new FieldError(pointer, "too-short", Map.of("min", min)));
        } else if (text.codePoints().anyMatch(Characters::isUnseen)) {
            errors.add(new FieldError(pointer, "control-character"));
        } else if (limits != null && !limits.lines() && text.codePoints().anyMatch(Characters::breaksLine)) {
            errors.add(new FieldError(pointer, "several-lines"));
        } else if (limits != null && !limits.pattern().isEmpty() && !text.matches(limits.pattern())) {
            errors.add(new FieldError(pointer, "malformed"));
        } else if ((limits == null || limits.pattern().isEmpty()) && PersonalCodes.occurIn(text)) {
            errors.add(new FieldError(pointer, ProblemCode.PERSONAL_DATA_IN_FREE_TEXT.code()));
        }
    }

    private static void checkNumber(
            BigDecimal number, @Nullable Range limits, String pointer, List<FieldError> errors) {
        if (limits == null) {
            return;
        }
        if (number.compareTo(BigDecimal.valueOf(limits.min())) < 0
                || number.compareTo(BigDecimal.valueOf(limits.max())) > 0) {
            errors.add(new FieldError(pointer, "out-of-range", Map.of("min", limits.min(), "max", limits.max())));
        }
    }

    private record Part(
            RecordComponent component,
            boolean optional,
            @Nullable Text text,
            @Nullable Range range) {

        @Nullable
        Object of(Record value) {
            try {
                return component.getAccessor().invoke(value);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a record's accessor cannot be called: " + component, e);
            }
        }
    }
}
