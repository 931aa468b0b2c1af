package ee.rada.web.whole;

import ee.rada.kernel.Text;
import ee.rada.web.commands.Family;
import ee.rada.web.commands.Kind;
import ee.rada.web.commands.RecordShape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Bodies in which every field has some value of the right shape. */
final class Sample {

    private Sample() {}

    static Map<String, Object> of(RecordShape shape) {
        var body = new LinkedHashMap<String, Object>();
        for (RecordShape.Field field : shape.fields()) {
            if (!field.optional()) {
                body.put(field.name(), value(field));
            }
        }
        return body;
    }

    private static Object value(RecordShape.Field field) {
        Text text = field.text();
        if (field.kind() instanceof Kind.Words) {
            return text != null && text.pattern().startsWith("[0-9a-f]") ? "0".repeat(text.min()) : text(field);
        }
        return field.kind() instanceof Kind.Whole && field.range() != null
                ? Math.max(1, field.range().min())
                : value(field.kind());
    }

    private static String text(RecordShape.Field field) {
        return field.name().equals("currency") ? "EUR" : "Piisavalt pikk põhjendus";
    }

    private static Map<String, Object> member(Family family) {
        var first = family.members().entrySet().iterator().next();
        var body = of(RecordShape.of(first.getValue()));
        body.put(family.property(), first.getKey());
        return body;
    }

    private static Object value(Kind kind) {
        return switch (kind) {
            case Kind.Words _ -> "Sõnad";
            case Kind.Whole _ -> 2026;
            case Kind.Decimal _ -> "1";
            case Kind.Flag _ -> true;
            case Kind.Day _ -> "2026-01-01";
            case Kind.Moment _ -> "2026-01-01T10:00:00+02:00";
            case Kind.Amount _ -> Map.of("amount", "1.00", "currency", "EUR");
            case Kind.Id _ -> UUID.randomUUID();
            case Kind.Code _ -> "POHJA";
            case Kind.Choice(Class<? extends Enum<?>> type) -> type.getEnumConstants()[0].name();
            case Kind.Nested(Class<? extends Record> type) -> of(RecordShape.of(type));
            case Kind.Many(Kind item) -> List.of(value(item));
            case Kind.OneOf(Class<?> family) -> member(Family.of(family));
            default -> throw new IllegalArgumentException("no command has " + kind);
        };
    }
}
