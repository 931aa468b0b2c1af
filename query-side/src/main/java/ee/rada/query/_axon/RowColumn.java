package ee.rada.query._axon;

import ee.rada.kernel.Region;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/** One component of a row type as a column: its name, its type in SQL, and its values as PostgreSQL writes them in text. */
final class RowColumn {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final Map<Class<?>, String> SIMPLE = Map.ofEntries(
            Map.entry(UUID.class, "uuid"),
            Map.entry(String.class, "text"),
            Map.entry(int.class, "int4"),
            Map.entry(Integer.class, "int4"),
            Map.entry(long.class, "int8"),
            Map.entry(Long.class, "int8"),
            Map.entry(boolean.class, "bool"),
            Map.entry(BigDecimal.class, "numeric"),
            Map.entry(LocalDate.class, "date"),
            Map.entry(Instant.class, "timestamptz"));

    private final String name;
    private final Class<?> type;
    private final String sqlType;
    private final MethodHandle accessor;
    private final @Nullable MethodHandle ofUuid;
    private final @Nullable MethodHandle uuidOf;
    private final JavaType jsonType;

    /** A column. {@code accessor} gets its value from the whole row. */
    RowColumn(RecordComponent component, MethodHandle accessor) {
        try {
            this.name = snakeCase(component.getName());
            this.type = component.getType();
            this.accessor = accessor;
            this.jsonType = JSON.constructType(component.getGenericType());
            boolean isId = isId(type);
            this.ofUuid = isId
                    ? LOOKUP.unreflectConstructor(type.getDeclaredConstructor(UUID.class))
                            .asType(MethodType.methodType(Object.class, UUID.class))
                    : null;
            this.uuidOf = isId
                    ? LOOKUP.unreflect(type.getRecordComponents()[0].getAccessor())
                            .asType(MethodType.methodType(Object.class, Object.class))
                    : null;
            this.sqlType =
                    isId ? "uuid" : type.isEnum() || type == Region.class ? "text" : SIMPLE.getOrDefault(type, "jsonb");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a row's component cannot be read: " + component, e);
        }
    }

    String name() {
        return name;
    }

    String sqlType() {
        return sqlType;
    }

    @Nullable
    Object of(Record row) {
        try {
            return accessor.invokeExact(row);
        } catch (Throwable e) {
            throw new IllegalStateException("a row's accessor failed: " + name, e);
        }
    }

    /** The value as PostgreSQL reads it from text. */
    @Nullable
    String text(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (uuidOf != null) {
            return idOf(uuidOf, value).toString();
        }
        return switch (value) {
            case BigDecimal number -> number.toPlainString();
            case Enum<?> constant -> constant.name();
            case Region region -> region.code();
            default -> sqlType.equals("jsonb") ? JSON.writerFor(jsonType).writeValueAsString(value) : value.toString();
        };
    }

    @Nullable
    Object read(ResultSet row, int column) throws SQLException {
        if (ofUuid != null) {
            UUID id = row.getObject(column, UUID.class);
            return id == null ? null : newId(ofUuid, id);
        }
        return switch (sqlType) {
            case "uuid" -> row.getObject(column, UUID.class);
            case "text" -> word(row.getString(column));
            case "int4" -> row.getObject(column, Integer.class);
            case "int8" -> row.getObject(column, Long.class);
            case "bool" -> row.getBoolean(column);
            case "numeric" -> row.getBigDecimal(column);
            case "date" -> row.getObject(column, LocalDate.class);
            case "timestamptz" -> instant(row.getObject(column, OffsetDateTime.class));
            default -> json(row.getString(column));
        };
    }

    private @Nullable Object json(@Nullable String text) {
        return text == null ? null : JSON.readValue(text, jsonType);
    }

    private @Nullable Object word(@Nullable String text) {
        if (type == Region.class) {
            return text == null ? null : new Region(text);
        }
        return type.isEnum() ? constant(text) : text;
    }

    private @Nullable Object constant(@Nullable String text) {
        if (text != null) {
            for (Object constant : type.getEnumConstants()) {
                if (((Enum<?>) constant).name().equals(text)) {
                    return constant;
                }
            }
            throw new IllegalStateException(name + " is never " + text);
        }
        return null;
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static Object idOf(MethodHandle uuidOf, Object id) {
        try {
            return uuidOf.invokeExact(id);
        } catch (Throwable e) {
            throw new IllegalStateException("an id did not give its UUID: " + id, e);
        }
    }

    private static Object newId(MethodHandle ofUuid, UUID id) {
        try {
            return ofUuid.invokeExact(id);
        } catch (Throwable e) {
            throw new IllegalStateException("an id does not take " + id, e);
        }
    }

    private static boolean isId(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getType() == UUID.class;
    }

    private static String snakeCase(String camelCase) {
        return camelCase.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
