package ee.rada.web.forms;

import ee.rada.kernel.Command;
import ee.rada.kernel.FieldError;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.Tallinn;
import ee.rada.web._format.HumanDay;
import ee.rada.web._format.HumanNumber;
import ee.rada.web.commands.CommandShape;
import ee.rada.web.commands.JsonBinder;
import ee.rada.web.commands.Kind;
import ee.rada.web.commands.RecordShape;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a record, mostly a command, of what was entered: writes it as the JSON that a program would send, and lets the one binder judge
 * that. Knows which field of the form each pointer of a refusal means.
 */
final class FormJson {

    static final String CURRENCY = "_currency";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final RecordShape shape;
    private final Entered entered;
    private final List<FieldError> errors = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private final ObjectNode body;

    FormJson(CommandShape shape, Entered entered) {
        this(shape.body(), entered, "");
    }

    /** @param prefix of the names of its fields: {@code item.} */
    FormJson(RecordShape shape, Entered entered, String prefix) {
        this.shape = shape;
        this.entered = entered;
        this.body = record(shape, prefix, "");
    }

    /** The command; refused with everything that is wrong with the form. */
    Command command() {
        return (Command) read();
    }

    /** The record; refused with everything that is wrong with the form. */
    Record read() {
        try {
            var read = JsonBinder.read(shape.type(), body);
            if (errors.isEmpty()) {
                return read;
            }
        } catch (Refusal refused) {
            refused.errors().stream().filter(this::isNews).toList().forEach(errors::add);
        }
        throw Refusal.fields(errors);
    }

    /** The form's field that a pointer means, or the part that holds it; empty for the whole form. */
    String nameOf(String pointer) {
        for (var at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            if (names.containsKey(at)) {
                return names.getOrDefault(at, "");
            }
        }
        return "";
    }

    private boolean isNews(FieldError error) {
        return errors.stream()
                .map(FieldError::pointer)
                .noneMatch(known ->
                        error.pointer().equals(known) || error.pointer().startsWith(known + "/"));
    }

    private ObjectNode record(RecordShape type, String prefix, String pointer) {
        var node = JSON.objectNode();
        for (var field : type.fields()) {
            var name = prefix + field.name();
            var at = pointer + "/" + field.name();
            names.put(at, name);
            var value = value(field, name, at);
            if (value != null) {
                node.set(field.name(), value);
            }
        }
        return node;
    }

    private @Nullable JsonNode value(RecordShape.Field field, String name, String at) {
        return switch (field.kind()) {
            case Kind.Nested(Class<? extends Record> type) ->
                field.optional() && isBlank(name + ".") ? null : record(RecordShape.of(type), name + ".", at);
            case Kind.Many(Kind.Nested(Class<? extends Record> type)) -> rows(RecordShape.of(type), field, name, at);
            case Kind.Many(Kind.Choice _) -> ticked(field, name, at);
            case Kind.Many(Kind.Id _) -> ticked(field, name, at);
            case Kind.Flag _ ->
                field.primitive() || entered.has(name) ? JSON.booleanNode("true".equals(entered.text(name))) : null;
            default -> entered.has(name) ? single(field.kind(), entered.text(name), at) : null;
        };
    }

    /** The field that says whether one of a list is chosen. */
    static String tick(String list, String value) {
        return list + "[" + value + "]";
    }

    private @Nullable JsonNode ticked(RecordShape.Field field, String list, String at) {
        var values = JSON.arrayNode();
        entered.ticked(list).forEach(value -> {
            names.put(at + "/" + values.size(), tick(list, value));
            values.add(value);
        });
        return values.isEmpty() && field.optional() ? null : values;
    }

    private @Nullable JsonNode single(Kind kind, String text, String at) {
        return switch (kind) {
            case Kind.Day _ -> JSON.stringNode(day(text));
            case Kind.Moment _ -> JSON.stringNode(moment(text));
            case Kind.Whole _ -> whole(text, at);
            case Kind.Decimal _ -> number(text, at);
            case Kind.Amount _ -> amount(text, at);
            default -> JSON.stringNode(text);
        };
    }

    /** ISO, as a date field sends it, of a day as people write it. */
    static String day(String text) {
        try {
            return HumanDay.read(text).toString();
        } catch (DateTimeException _) {
            return text;
        }
    }

    /** The moment at which a clock in Tallinn shows it. */
    private static String moment(String text) {
        try {
            return LocalDateTime.parse(text).atZone(Tallinn.ZONE).toInstant().toString();
        } catch (DateTimeException _) {
            return text;
        }
    }

    private @Nullable JsonNode whole(String text, String at) {
        var number = number(text, at);
        return number != null && number.stringValue().matches("-?\\d{1,18}")
                ? JSON.numberNode(Long.parseLong(number.stringValue()))
                : number;
    }

    private @Nullable JsonNode number(String text, String at) {
        if (HumanNumber.isAmbiguous(text)) {
            errors.add(new FieldError(at, "ambiguous-number"));
            return null;
        }
        return HumanNumber.read(text).map(JSON::stringNode).orElseGet(() -> {
            errors.add(new FieldError(at, "not-a-number"));
            return null;
        });
    }

    private @Nullable JsonNode amount(String text, String at) {
        var number = number(text, at);
        if (number == null) {
            return null;
        }
        var money = JSON.objectNode();
        money.set("amount", number);
        money.put("currency", entered.has(CURRENCY) ? entered.text(CURRENCY) : "EUR");
        return money;
    }

    /** Rows that are left empty were not meant. */
    private @Nullable JsonNode rows(RecordShape type, RecordShape.Field field, String list, String at) {
        var rows = JSON.arrayNode();
        for (int row : entered.rows(list)) {
            var prefix = list + "[" + row + "].";
            if (!Rows.isUntouched(type, prefix, entered)) {
                rows.add(record(type, prefix, at + "/" + rows.size()));
            }
        }
        if (rows.isEmpty() && !field.optional()) {
            errors.add(new FieldError(at, "required"));
        }
        return rows.isEmpty() && field.optional() ? null : rows;
    }

    private boolean isBlank(String prefix) {
        return entered.values().keySet().stream().noneMatch(name -> name.startsWith(prefix) && entered.has(name));
    }
}
