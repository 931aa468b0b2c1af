package ee.rada.web.commands;

import com.fasterxml.jackson.annotation.JsonRawValue;
import ee.rada.kernel.Range;
import ee.rada.kernel.Shape;
import ee.rada.kernel.Text;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a record is made of, read from its own declaration once. JSON reader, catalogue, OpenAPI and forms all look here, so that
 * they cannot disagree.
 */
public final class RecordShape {

    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return new RecordShape(type.asSubclass(Record.class));
        }
    };

    /**
     * One component.
     *
     * @param optional whether it may be missing; a missing flag is false
     */
    public record Field(
            String name,
            Kind kind,
            boolean optional,
            boolean primitive,
            @Nullable Text text,
            @Nullable Range range,
            RecordComponent component) {

        static Field of(RecordComponent component) {
            component.getAccessor().setAccessible(true);
            boolean raw = component.getAccessor().isAnnotationPresent(JsonRawValue.class);
            Kind kind = raw ? new Kind.Open() : Kind.of(component.getGenericType());
            boolean optional = Shape.isOptional(component) || component.getType() == boolean.class;
            return new Field(
                    component.getName(),
                    kind,
                    optional,
                    component.getType().isPrimitive(),
                    component.getAnnotation(Text.class),
                    component.getAnnotation(Range.class),
                    component);
        }

        /** The field's value in a record. */
        public @Nullable Object of(Record value) {
            try {
                return component.getAccessor().invoke(value);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a record's accessor cannot be called: " + component, e);
            }
        }
    }

    private final Class<? extends Record> type;
    private final List<Field> fields;
    private final @Nullable Family family;
    private final Set<String> names;
    private final Constructor<? extends Record> constructor;

    private RecordShape(Class<? extends Record> type) {
        this.type = type;
        this.fields = Arrays.stream(type.getRecordComponents()).map(Field::of).toList();
        this.family = Family.having(type).orElse(null);
        var known = fields.stream().map(Field::name).collect(Collectors.toSet());
        Family.having(type).map(Family::property).ifPresent(known::add);
        this.names = Set.copyOf(known);
        this.constructor = canonical(type);
    }

    public static RecordShape of(Class<? extends Record> type) {
        return SHAPES.get(type);
    }

    public Class<? extends Record> type() {
        return type;
    }

    public List<Field> fields() {
        return fields;
    }

    /** The family in which its JSON says that it is this record; null where it stands alone. */
    @Nullable
    Family family() {
        return family;
    }

    /** The properties that its JSON may have. */
    Set<String> names() {
        return names;
    }

    /** A new record; what its constructor throws comes through. */
    public Record with(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException refused ? refused : new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record cannot be made: " + type, e);
        }
    }

    private static Constructor<? extends Record> canonical(Class<? extends Record> type) {
        try {
            Constructor<? extends Record> constructor =
                    type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }
}
