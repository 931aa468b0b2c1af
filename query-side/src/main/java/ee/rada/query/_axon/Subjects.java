package ee.rada.query._axon;

import ee.rada.kernel.Event;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What events speak of, in a word or two: a document, a code, a title. An event that names a thing by its id alone is given what an earlier
 * event called it.
 */
final class Subjects {

    private static final List<String> NAMES = List.of("documentRef", "code", "title", "fileName");
    private static final List<String> THINGS =
            List.of("entryId", "commitmentId", "activityId", "goalId", "proposalId", "stakeholderId");

    private final Map<Object, String> known = new HashMap<>();

    @Nullable
    String of(Event event) {
        String name = NAMES.stream()
                .map(component -> value(event, component))
                .filter(value -> value instanceof String text && !text.isBlank())
                .map(String.class::cast)
                .findFirst()
                .orElse(null);
        for (String component : THINGS) {
            Object thing = value(event, component);
            if (thing != null && name != null) {
                known.putIfAbsent(thing, name);
            } else if (thing != null && known.containsKey(thing)) {
                return known.get(thing);
            }
        }
        return name;
    }

    private static @Nullable Object value(Event event, String name) {
        for (RecordComponent component : event.getClass().getRecordComponents()) {
            if (component.getName().equals(name)) {
                try {
                    return component.getAccessor().invoke(event);
                } catch (IllegalAccessException | InvocationTargetException e) {
                    throw new IllegalStateException("an event that does not tell its " + name, e);
                }
            }
        }
        return null;
    }
}
