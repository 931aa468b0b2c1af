package ee.rada.command;

import java.util.Map;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** Maps that a state can change by one entry without copying the others. */
public final class Persistent {

    private Persistent() {}

    public static <K, V> PMap<K, V> map(Map<K, V> entries) {
        return entries instanceof PMap<K, V> persistent ? persistent : HashTreePMap.from(entries);
    }

    public static <K, V> Map<K, V> with(Map<K, V> entries, K key, V value) {
        return map(entries).plus(key, value);
    }

    public static <K, V> Map<K, V> without(Map<K, V> entries, K key) {
        return map(entries).minus(key);
    }
}
