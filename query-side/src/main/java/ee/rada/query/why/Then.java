package ee.rada.query.why;

import ee.rada.query._axon.Happened;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A thing's rows as they stood after an event. */
public final class Then {

    private final Map<Class<?>, Map<List<Object>, Record>> tables = new HashMap<>();
    private final Set<Class<?>> lookedAt = new HashSet<>();

    Then() {}

    /** The row with that key, if there was one. */
    public <R extends Record> Optional<R> row(Class<R> type, Object... key) {
        lookedAt.add(type);
        return Optional.ofNullable(type.cast(table(type).get(List.of(key))));
    }

    /** The rows of a type, in the order in which they came. */
    public <R extends Record> Stream<R> rows(Class<R> type) {
        lookedAt.add(type);
        return table(type).values().stream().map(type::cast);
    }

    /** Those that a condition leaves. */
    public <R extends Record> Stream<R> rows(Class<R> type, Predicate<R> where) {
        return rows(type).filter(where);
    }

    /** Takes a change over; says whether anybody has looked at rows of that type. */
    boolean become(Happened.Change change) {
        if (change.row() == null) {
            table(change.type()).remove(change.key());
        } else {
            table(change.type()).put(change.key(), change.row());
        }
        return lookedAt.contains(change.type());
    }

    private Map<List<Object>, Record> table(Class<?> type) {
        return tables.computeIfAbsent(type, _ -> new LinkedHashMap<>());
    }
}
