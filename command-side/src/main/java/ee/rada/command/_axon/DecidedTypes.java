package ee.rada.command._axon;

import ee.rada.command.Memory;
import ee.rada.kernel.EventCatalogue;
import ee.rada.store.EventTypes;
import ee.rada.store.StoredType;
import ee.rada.store.UnknownEventType;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The stored names of everything that the command side stores: events by the catalogue, snapshots by their state. A state's revision is
 * a hash of its shape, so that a snapshot of another shape is not read but folded anew.
 */
public final class DecidedTypes implements EventTypes {

    private final Map<Class<?>, StoredType> types = new HashMap<>();
    private final Map<StoredType, Class<?>> classes = new HashMap<>();

    public DecidedTypes(Deciders deciders) {
        EventCatalogue.byStoredName().forEach((name, event) -> add(event, new StoredType(name, 1)));
        for (Memory<?, ?> memory : deciders.all()) {
            Class<?> state = memory.initial().getClass();
            add(
                    state,
                    new StoredType(
                            state.getSimpleName(), shape(state, new HashSet<>()).hashCode()));
        }
    }

    @Override
    public StoredType storedTypeOf(Class<?> payload) {
        StoredType type = types.get(payload);
        if (type == null) {
            throw new UnknownEventType(payload.getName());
        }
        return type;
    }

    @Override
    public Class<?> classOf(StoredType type) {
        Class<?> found = classes.get(type);
        if (found == null) {
            throw new UnknownEventType(type.name() + " " + type.revision());
        }
        return found;
    }

    private void add(Class<?> type, StoredType stored) {
        types.put(type, stored);
        classes.put(stored, type);
    }

    private static String shape(Class<?> type, Set<Class<?>> seen) {
        if (!type.isRecord() || !seen.add(type)) {
            return type.getName();
        }
        var text = new StringBuilder(type.getSimpleName());
        for (RecordComponent component : type.getRecordComponents()) {
            text.append(' ').append(component.getName()).append(' ').append(component.getGenericType());
            text.append(shape(component.getType(), seen));
        }
        for (Class<?> nested : type.getDeclaredClasses()) {
            text.append(shape(nested, seen));
        }
        return text.toString();
    }
}
