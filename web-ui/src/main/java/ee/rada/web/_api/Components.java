package ee.rada.web._api;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a record of an answer holds, by the names of its components. */
public final class Components {

    private Components() {}

    public static Map<String, @Nullable Object> of(Record record) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                values.put(component.getName(), component.getAccessor().invoke(record));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a record's accessor cannot be called: " + component, e);
            }
        }
        return values;
    }
}
