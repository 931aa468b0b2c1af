package ee.rada.web.commands;

import ee.rada.kernel.Range;
import ee.rada.kernel.Shape;
import ee.rada.kernel.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Describes records as JSON Schema (2020-12, which OpenAPI 3.1 uses too). */
public final class JsonSchemas {

    private static final String DECIMAL = "^-?[0-9]+(\\.[0-9]+)?$";

    private final Function<Class<? extends Record>, Map<String, Object>> nested;
    private final boolean forAnswers;

    private JsonSchemas(Function<Class<? extends Record>, Map<String, Object>> nested, boolean forAnswers) {
        this.nested = nested;
        this.forAnswers = forAnswers;
    }

    /** A command's body on its own, with everything in it written out. */
    static Map<String, Object> standingAlone(RecordShape shape) {
        return new JsonSchemas(type -> standingAlone(RecordShape.of(type)), false).of(shape);
    }

    /** For bodies that refer to other schemas by whatever {@code nested} says. */
    public static JsonSchemas ofBodies(Function<Class<? extends Record>, Map<String, Object>> nested) {
        return new JsonSchemas(nested, false);
    }

    /** For answers: decimals are strings only, fields that may be unknown are null and never left away. */
    public static JsonSchemas ofAnswers(Function<Class<? extends Record>, Map<String, Object>> nested) {
        return new JsonSchemas(nested, true);
    }

    public Map<String, Object> of(RecordShape shape) {
        var properties = new LinkedHashMap<String, Object>();
        var required = new ArrayList<String>();
        Family family = shape.family();
        if (family != null) {
            properties.put(
                    family.property(),
                    Map.of("type", "string", "const", shape.type().getSimpleName()));
            required.add(family.property());
        }
        shape.fields().forEach(field -> properties.put(field.name(), of(field)));
        shape.fields().stream()
                .filter(field -> forAnswers || !field.optional())
                .map(RecordShape.Field::name)
                .forEach(required::add);
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    public Map<String, Object> of(RecordShape.Field field) {
        Map<String, Object> schema = of(field.kind(), field.text(), field.range());
        boolean mayBeNull = field.optional() && !field.primitive();
        return mayBeNull && !schema.isEmpty() ? Map.of("anyOf", List.of(schema, Map.of("type", "null"))) : schema;
    }

    private Map<String, Object> of(Kind kind, @Nullable Text text, @Nullable Range range) {
        return switch (kind) {
            case Kind.Words _ -> words(text);
            case Kind.Whole(boolean wide) -> limited("integer", wide ? "int64" : "int32", range);
            case Kind.Decimal _ -> decimal(range);
            case Kind.Flag _ -> Map.of("type", "boolean");
            case Kind.Day _ -> Map.of("type", "string", "format", "date");
            case Kind.Moment _ -> Map.of("type", "string", "format", "date-time");
            case Kind.Amount _ -> money();
            case Kind.Id _ -> Map.of("type", "string", "format", "uuid");
            case Kind.Code _ -> Map.of("type", "string", "pattern", "^[A-Z][A-Z0-9_]{1,39}$");
            case Kind.Choice(Class<? extends Enum<?>> type) -> Map.of("type", "string", "enum", names(type));
            case Kind.Nested(Class<? extends Record> type) -> nested.apply(type);
            case Kind.OneOf(Class<?> family) -> oneOf(Family.of(family));
            case Kind.Many(Kind item) -> many(item);
            case Kind.ByName(Kind value) -> Map.of("type", "object", "additionalProperties", of(value, null, null));
            case Kind.Open _ -> Map.of();
        };
    }

    /** The discriminator spares readers the trying of every member; it can only be told where the members have an address. */
    private Map<String, Object> oneOf(Family family) {
        var members = new ArrayList<Map<String, Object>>();
        var addresses = new LinkedHashMap<String, Object>();
        family.members().forEach((name, type) -> {
            Map<String, Object> member = nested.apply(type);
            members.add(member);
            if (member.containsKey("$ref")) {
                addresses.put(name, member.get("$ref"));
            }
        });
        var schema = new LinkedHashMap<String, Object>(Map.of("oneOf", members));
        if (!addresses.isEmpty()) {
            schema.put("discriminator", Map.of("propertyName", family.property(), "mapping", addresses));
        }
        return schema;
    }

    private Map<String, Object> many(Kind item) {
        var schema = new LinkedHashMap<String, Object>(Map.of("type", "array", "items", of(item, null, null)));
        if (!forAnswers) {
            schema.put("maxItems", Shape.MOST);
        }
        return schema;
    }

    private Map<String, Object> words(@Nullable Text text) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "string");
        if (forAnswers) {
            return schema;
        }
        schema.put("minLength", text == null ? 1 : text.min());
        schema.put("maxLength", text == null ? Text.LONGEST : text.max());
        if (text != null && !text.pattern().isEmpty()) {
            schema.put("pattern", "^(?:" + text.pattern() + ")$");
        }
        return schema;
    }

    private Map<String, Object> decimal(@Nullable Range range) {
        Map<String, Object> string = Map.of("type", "string", "pattern", DECIMAL);
        return forAnswers ? string : Map.of("anyOf", List.of(string, limited("number", null, range)));
    }

    private static Map<String, Object> limited(String type, @Nullable String format, @Nullable Range range) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", type);
        if (format != null) {
            schema.put("format", format);
        }
        if (range != null) {
            schema.put("minimum", range.min());
            schema.put("maximum", range.max());
        }
        return schema;
    }

    private static Map<String, Object> money() {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("amount", Map.of("type", "string", "pattern", "^-?[0-9]{1,13}(\\.[0-9]{1,2})?$"));
        properties.put("currency", Map.of("type", "string", "pattern", "^[A-Z]{3}$"));
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", List.of("amount", "currency"));
        schema.put("additionalProperties", false);
        return schema;
    }

    private static List<String> names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }
}
