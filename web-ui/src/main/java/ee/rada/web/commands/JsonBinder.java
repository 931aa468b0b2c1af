package ee.rada.web.commands;

import ee.rada.kernel.FieldError;
import ee.rada.kernel.Money;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Makes a record out of JSON. It does not stop at the first fault: everything that is wrong comes back at once, each with its JSON
 * pointer, so that a person corrects a form once and not ten times.
 */
public final class JsonBinder {

    /** Whoever gets a hundred things wrong is not helped by more, and an answer must not grow with what was sent. */
    private static final int MOST_ERRORS = 100;

    private static final int LONGEST_NAME = 100;
    private static final Set<String> MONEY = Set.of("amount", "currency");

    private final List<FieldError> errors = new ArrayList<>();

    private JsonBinder() {}

    /** Refused as {@code validation}, or as the one specific code that all faults share. */
    public static <T extends Record> T read(Class<T> type, JsonNode body) {
        var binder = new JsonBinder();
        Record read = binder.record(RecordShape.of(type), body, "");
        if (read != null) {
            binder.addUnlessKnown(Shape.errors(read));
        }
        if (read == null || !binder.errors.isEmpty()) {
            throw Refusal.fields(binder.errors);
        }
        return type.cast(read);
    }

    private void addUnlessKnown(List<FieldError> more) {
        var known = errors.stream().map(FieldError::pointer).toList();
        more.stream()
                .filter(error -> known.stream().noneMatch(pointer -> concern(pointer, error.pointer())))
                .forEach(this::add);
    }

    /** Whether one of the two holds the other: what could not be read is missing too, but that need not be said. */
    private static boolean concern(String known, String pointer) {
        return pointer.equals(known) || pointer.startsWith(known + "/") || known.startsWith(pointer + "/");
    }

    private @Nullable Record record(RecordShape shape, JsonNode node, String at) {
        if (!node.isObject()) {
            wrong(at, "not-an-object");
            return null;
        }
        refuseUnknown(node, shape.names(), at);
        int before = errors.size();
        var values = shape.fields().stream()
                .map(field -> field(field, node, at + "/" + field.name()))
                .toArray();
        try {
            return shape.with(values);
        } catch (Refusal refused) {
            wrong(at, refused.code().code());
            return null;
        } catch (NullPointerException missing) {
            // A value object that insists on its parts: what is missing has been said already.
            if (errors.size() == before) {
                throw missing;
            }
            return null;
        }
    }

    /** Without knowing which member it is, nothing can be said of the rest. */
    private @Nullable Record member(Family family, JsonNode node, String at) {
        String pointer = at + "/" + family.property();
        JsonNode name = node.get(family.property());
        if (!node.isObject()) {
            wrong(at, "not-an-object");
        } else if (name == null || name.isNull()) {
            wrong(pointer, "required");
        } else if (!name.isString()) {
            wrong(pointer, "not-text");
        } else {
            Class<? extends Record> type = family.named(name.stringValue());
            if (type != null) {
                return record(RecordShape.of(type), node, at);
            }
            String allowed = String.join(", ", family.members().keySet());
            add(new FieldError(pointer, "not-allowed", Map.of("allowed", allowed)));
        }
        return null;
    }

    private void refuseUnknown(JsonNode node, Set<String> known, String at) {
        node.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> wrong(at + "/" + escaped(name), "unknown-field"));
    }

    private @Nullable Object field(RecordShape.Field field, JsonNode parent, String at) {
        JsonNode node = parent.get(field.name());
        Object value = null;
        if (node != null && !node.isNull()) {
            value = value(field.kind(), node, at);
        } else if (field.primitive() && !field.optional()) {
            wrong(at, "required");
        }
        return value == null && field.primitive() ? nothing(field.kind()) : value;
    }

    private static Object nothing(Kind kind) {
        return switch (kind) {
            case Kind.Flag _ -> false;
            case Kind.Whole(boolean wide) when wide -> 0L;
            default -> 0;
        };
    }

    private @Nullable Object value(Kind kind, JsonNode node, String at) {
        return switch (kind) {
            case Kind.Many(Kind item) -> items(item, node, at);
            case Kind.Nested(Class<? extends Record> type) -> record(RecordShape.of(type), node, at);
            case Kind.OneOf(Class<?> family) -> member(Family.of(family), node, at);
            case Kind.Amount _ -> money(node, at);
            default -> single(plain -> JsonValues.read(kind, plain), node, at);
        };
    }

    private @Nullable Object single(JsonValues.Reading reading, JsonNode node, String at) {
        try {
            return reading.read(node);
        } catch (WrongValue wrong) {
            add(new FieldError(at, wrong.code(), wrong.args()));
            return null;
        }
    }

    private @Nullable Object money(JsonNode node, String at) {
        if (!node.isObject()) {
            return wrong(at, "not-an-object");
        }
        refuseUnknown(node, MONEY, at);
        Object cents = part(node.get("amount"), at, JsonValues::cents);
        Object currency = part(node.get("currency"), at + "/currency", JsonValues::currency);
        return cents instanceof Long amount && currency instanceof String code ? new Money(amount, code) : null;
    }

    /**
     * Both parts of an amount of money are texts: a JSON number may have been through floating point somewhere. What is wrong with the
     * figure is said of the whole amount, as the rules say it, and as a form has one field for it.
     */
    private @Nullable Object part(@Nullable JsonNode node, String pointer, JsonValues.Reading reading) {
        return node == null || node.isNull() ? wrong(pointer, "required") : single(reading, node, pointer);
    }

    private @Nullable List<@Nullable Object> items(Kind kind, JsonNode node, String at) {
        if (!node.isArray()) {
            wrong(at, "not-a-list");
            return null;
        }
        if (node.size() > Shape.MOST) {
            add(new FieldError(at, "too-many", Map.of("max", Shape.MOST)));
            return null;
        }
        var items = new ArrayList<@Nullable Object>();
        for (JsonNode item : node) {
            String pointer = at + "/" + items.size();
            items.add(item.isNull() ? wrong(pointer, "required") : value(kind, item, pointer));
        }
        return Collections.unmodifiableList(items);
    }

    private @Nullable Object wrong(String at, String code) {
        add(new FieldError(at, code));
        return null;
    }

    private void add(FieldError error) {
        if (errors.size() < MOST_ERRORS) {
            errors.add(error);
        }
    }

    /** RFC 6901. */
    private static String escaped(String name) {
        String enough = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
        return enough.replace("~", "~0").replace("/", "~1");
    }
}
