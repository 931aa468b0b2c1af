package ee.rada.kernel;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds every region that a command names, however deep, so that one place can ask whether it is there. */
public final class RegionsNamed {

    private static final ClassValue<List<Method>> HOLDERS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .filter(component -> mayHold(component.getGenericType(), new HashSet<>()))
                    .map(RegionsNamed::accessor)
                    .toList();
        }
    };

    private RegionsNamed() {}

    /** By the pointer of the first place that names it; without {@link Region#ALL}, which needs no region to be there. */
    public static Map<Region, String> in(Record command) {
        var found = new HashMap<Region, String>();
        collect(command, "", found);
        return found;
    }

    private static void collect(Object value, String at, Map<Region, String> found) {
        switch (value) {
            case Region region -> {
                if (!region.equals(Region.ALL)) {
                    found.putIfAbsent(region, at);
                }
            }
            case Collection<?> items -> {
                int index = 0;
                for (Object item : items) {
                    collect(item, at + "/" + index++, found);
                }
            }
            case Record record -> {
                for (Method holder : HOLDERS.get(record.getClass())) {
                    Object held = call(holder, record);
                    if (held != null) {
                        collect(held, at + "/" + holder.getName(), found);
                    }
                }
            }
            default -> {}
        }
    }

    private static boolean mayHold(Type type, Set<Type> seen) {
        if (type == Region.class) {
            return true;
        }
        if (type instanceof ParameterizedType of) {
            return Arrays.stream(of.getActualTypeArguments()).anyMatch(argument -> mayHold(argument, seen));
        }
        if (!(type instanceof Class<?> plain) || !seen.add(plain)) {
            return false;
        }
        if (plain.isRecord()) {
            return Arrays.stream(plain.getRecordComponents())
                    .anyMatch(component -> mayHold(component.getGenericType(), seen));
        }
        return plain.isSealed()
                && Arrays.stream(plain.getPermittedSubclasses()).anyMatch(member -> mayHold(member, seen));
    }

    private static Method accessor(RecordComponent component) {
        component.getAccessor().setAccessible(true);
        return component.getAccessor();
    }

    private static @Nullable Object call(Method holder, Record record) {
        try {
            return holder.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record's accessor cannot be called: " + holder, e);
        }
    }
}
