package ee.rada.web.commands;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A sealed interface of records of which JSON holds any one; a property of the JSON says which, by the record's name. */
public final class Family {

    private static final ClassValue<Family> FAMILIES = new ClassValue<>() {
        @Override
        protected Family computeValue(Class<?> type) {
            return new Family(type);
        }
    };

    private final String property;
    private final Map<String, Class<? extends Record>> members;

    private Family(Class<?> type) {
        this.property = type.getAnnotation(JsonTypeInfo.class).property();
        var found = new LinkedHashMap<String, Class<? extends Record>>();
        for (Class<?> member : type.getPermittedSubclasses()) {
            found.put(member.getSimpleName(), member.asSubclass(Record.class));
        }
        this.members = Collections.unmodifiableMap(found);
    }

    public static Family of(Class<?> type) {
        return FAMILIES.get(type);
    }

    /** Whether the type is such an interface. */
    static boolean is(Class<?> type) {
        return type.isSealed() && type.isAnnotationPresent(JsonTypeInfo.class);
    }

    /** The family that a record is a member of, if it is in one. */
    static Optional<Family> having(Class<? extends Record> member) {
        return Arrays.stream(member.getInterfaces())
                .filter(Family::is)
                .findFirst()
                .map(Family::of);
    }

    /** The property that says which member it is. */
    public String property() {
        return property;
    }

    /** The members by what the property calls them, in the order of the source. */
    public Map<String, Class<? extends Record>> members() {
        return members;
    }

    /** The member of that name, or null. */
    public @Nullable Class<? extends Record> named(String name) {
        return members.get(name);
    }
}
