package ee.rada.query._axon;

import ee.rada.query.Flat;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a record is taken apart into columns and put together from them; parts marked {@link Flat} included. */
final class RowShape<R extends Record> {

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    private final Constructor<R> constructor;
    private final List<Reader> readers = new ArrayList<>();

    /** Reads one component, from the column at hand on. */
    private interface Reader {
        @Nullable
        Object read(ResultSet row, Columns at) throws SQLException;
    }

    private static final class Columns {
        private int next = 1;
    }

    /**
     * Takes a record apart.
     *
     * @param path how to get from the row to this part; null for the row itself
     * @param columns where its columns are put, in order
     */
    RowShape(Class<R> type, @Nullable MethodHandle path, List<RowColumn> columns) {
        RecordComponent[] components = type.getRecordComponents();
        this.constructor = canonical(type, components);
        for (RecordComponent component : components) {
            MethodHandle accessor = accessor(component, path);
            if (component.getType().isAnnotationPresent(Flat.class)) {
                var part = new RowShape<>(component.getType().asSubclass(Record.class), accessor, columns);
                readers.add(part::read);
            } else {
                var column = new RowColumn(component, accessor);
                columns.add(column);
                readers.add((row, at) -> column.read(row, at.next++));
            }
        }
    }

    R read(ResultSet row) throws SQLException {
        return read(row, new Columns());
    }

    private R read(ResultSet row, Columns at) throws SQLException {
        @Nullable Object[] values = new Object[readers.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = readers.get(i).read(row, at);
        }
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a stored row does not fit " + constructor.getDeclaringClass(), e);
        }
    }

    private static MethodHandle accessor(RecordComponent component, @Nullable MethodHandle path) {
        try {
            component.getAccessor().setAccessible(true);
            MethodHandle own = LOOKUP.unreflect(component.getAccessor());
            MethodHandle whole = path == null
                    ? own
                    : MethodHandles.filterReturnValue(
                            path, own.asType(own.type().changeParameterType(0, Object.class)));
            return whole.asType(MethodType.methodType(Object.class, Record.class));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("a row's component cannot be read: " + component, e);
        }
    }

    private static <R extends Record> Constructor<R> canonical(Class<R> type, RecordComponent[] components) {
        try {
            Constructor<R> found = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            found.setAccessible(true);
            return found;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("a record without its canonical constructor: " + type, e);
        }
    }
}
