package ee.rada.web.exports.ocel;

import ee.rada.kernel.Money;
import ee.rada.web.exports.Xml;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one event tells of objects: which it touches, what it makes of them, and how they hang together. */
final class Telling {

    /** An object that an event touches, and in what role. */
    record Touch(String objectId, String qualifier) {}

    /** One object belongs to another. */
    record Bond(String from, String to, String qualifier) {}

    /** An object in the light of the event. */
    final class Thing {

        private final ObjectType type;
        private final String id;
        private final Map<String, String> values = new LinkedHashMap<>();

        private Thing(ObjectType type, String id) {
            this.type = type;
            this.id = id;
        }

        /** Has this value from now on; null says nothing. An amount says its currency too. */
        Thing has(String name, @Nullable Object value) {
            switch (value) {
                case null -> {}
                case Money money -> {
                    put(name, money.amount());
                    put("currency", money.currency());
                }
                case BigDecimal number -> put(name, number.toPlainString());
                case Object other -> put(name, Xml.allowed(other.toString()));
            }
            return this;
        }

        private void put(String name, String value) {
            if (!type.attributes().containsKey(name)) {
                throw new IllegalArgumentException(type.label() + " has no " + name);
            }
            values.put(name, value);
        }

        /** Belongs to another object, if there is one. */
        Thing isOf(String qualifier, @Nullable Thing other) {
            if (other != null) {
                bonds.add(new Bond(id, other.id, qualifier));
            }
            return this;
        }

        ObjectType type() {
            return type;
        }

        String id() {
            return id;
        }

        Map<String, String> values() {
            return values;
        }
    }

    private final Map<String, Thing> things = new LinkedHashMap<>();
    private final Set<Touch> touches = new LinkedHashSet<>();
    private final Set<Bond> bonds = new LinkedHashSet<>();

    /** The object, touched by the event in this role. Its id says what it is, since a project and its budget share theirs. */
    Thing thing(ObjectType type, Object id, String qualifier) {
        Thing thing = things.computeIfAbsent(type.label() + "/" + id, key -> new Thing(type, key));
        touches.add(new Touch(thing.id(), qualifier));
        return thing;
    }

    /** The same; null where there is none. */
    @Nullable
    Thing maybe(ObjectType type, @Nullable Object id, String qualifier) {
        return id == null ? null : thing(type, id, qualifier);
    }

    Iterable<Thing> things() {
        return things.values();
    }

    Iterable<Touch> touches() {
        return touches;
    }

    Iterable<Bond> bonds() {
        return bonds;
    }
}
