package ee.rada.web.exports.logs;

import ee.rada.kernel.Event;
import ee.rada.kernel.EventCatalogue;
import ee.rada.kernel.SealedText;
import ee.rada.web.commands.Kind;
import ee.rada.web.commands.RecordShape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The single values of a kind of event, by name and type, read from its record: those of records within it under both names
 * ({@code indicatorTarget}), of an amount its number and, apart, its currency. Lists are left to the objects that they name, and what is sealed
 * is left out.
 */
public final class EventAttributes {

    private static final String CURRENCY = "Currency";
    private static final Map<String, EventAttributes> BY_TYPE = new LinkedHashMap<>();

    /** What every event has. */
    private static final Map<String, ValueType> OF_EVERY = new LinkedHashMap<>();

    static {
        OF_EVERY.put("position", ValueType.INTEGER);
        OF_EVERY.put("streamSequence", ValueType.INTEGER);
        OF_EVERY.put("effectiveAt", ValueType.STRING);
        OF_EVERY.put("channel", ValueType.STRING);
        EventCatalogue.byStoredName().forEach((name, type) -> BY_TYPE.put(name, new EventAttributes(type)));
    }

    /** One value, and where in the event's JSON it stands. */
    private record Place(ValueType type, List<String> path) {}

    private final Map<String, Place> places = new LinkedHashMap<>();

    private EventAttributes(Class<? extends Event> event) {
        add("", List.of(), event.asSubclass(Record.class));
    }

    public static EventAttributes of(String type) {
        EventAttributes known = BY_TYPE.get(type);
        if (known == null) {
            throw new IllegalArgumentException("There is no event " + type);
        }
        return known;
    }

    /** The type of each value by its name, in the order of the record. */
    public Map<String, ValueType> types() {
        var types = new LinkedHashMap<>(OF_EVERY);
        places.forEach((name, place) -> types.put(name, place.type()));
        return types;
    }

    /** The values that this event has, by name. */
    public Map<String, String> values(LogEvent event) {
        var values = new LinkedHashMap<String, String>();
        values.put("position", String.valueOf(event.stored().position()));
        values.put("streamSequence", String.valueOf(event.stored().sequence()));
        values.put("effectiveAt", event.stored().effectiveAt());
        String channel = event.meta("channel");
        if (channel != null) {
            values.put("channel", channel);
        }
        places.forEach((name, place) -> {
            JsonNode value = at(event.data(), place.path());
            if (value.isValueNode() && !value.isNull()) {
                values.put(name, value.asString());
            }
        });
        return values;
    }

    private static JsonNode at(JsonNode data, List<String> path) {
        JsonNode found = data;
        for (String step : path) {
            found = found.path(step);
        }
        return found;
    }

    private void add(String prefix, List<String> path, Class<? extends Record> type) {
        for (RecordShape.Field field : RecordShape.of(type).fields()) {
            String name = prefix.isEmpty() ? field.name() : prefix + capital(field.name());
            List<String> place = new ArrayList<>(path);
            place.add(field.name());
            if (field.component().getType() != SealedText.class) {
                add(name, place, field.kind());
            }
        }
    }

    private void add(String name, List<String> path, Kind kind) {
        switch (kind) {
            case Kind.Whole _ -> places.put(name, new Place(ValueType.INTEGER, path));
            case Kind.Decimal _ -> places.put(name, new Place(ValueType.FLOAT, path));
            case Kind.Flag _ -> places.put(name, new Place(ValueType.BOOLEAN, path));
            case Kind.Words _, Kind.Day _, Kind.Moment _, Kind.Id _, Kind.Code _, Kind.Choice _ ->
                places.put(name, new Place(ValueType.STRING, path));
            case Kind.Amount _ -> {
                places.put(name, new Place(ValueType.FLOAT, below(path, "amount")));
                places.put(name + CURRENCY, new Place(ValueType.STRING, below(path, "currency")));
            }
            case Kind.Nested(Class<? extends Record> type) -> add(name, path, type);
            case Kind.Many _, Kind.OneOf _, Kind.ByName _, Kind.Open _ -> {}
        }
    }

    private static List<String> below(List<String> path, String step) {
        var longer = new ArrayList<>(path);
        longer.add(step);
        return List.copyOf(longer);
    }

    private static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
