package ee.rada.query.comparisons;

import ee.rada.query.comparisons.Subject.Kind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an event may have made different.
 *
 * @param id null for any thing of the kind
 * @param fields none for all
 */
record Touched(Kind kind, @Nullable String id, Set<String> fields) {

    boolean isAbout(Subject.Key key) {
        return kind == key.kind() && (id == null || id.equals(key.id()));
    }

    boolean mayChange(String field) {
        return fields.isEmpty() || fields.contains(field);
    }
}
