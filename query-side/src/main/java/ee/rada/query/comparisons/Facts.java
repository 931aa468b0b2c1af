package ee.rada.query.comparisons;

import ee.rada.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known at a moment, thing by thing and fact by fact: what two moments are compared by. */
public final class Facts {

    /**
     * A thing and its facts by their names; what is not known is not among them. A value is a day, money, a number, a text, a flag, a
     * choice or the name of something else.
     *
     * @param closed it is still there, but nothing can come of it any more
     */
    public record Thing(Subject subject, boolean closed, Map<String, Object> facts) {}

    /** Notes down the facts of one thing. */
    public static final class Notes {

        private final Map<String, Object> facts = new LinkedHashMap<>();

        public Notes day(String name, @Nullable LocalDate value) {
            return put(name, value);
        }

        public Notes money(String name, @Nullable Money value) {
            return put(name, value);
        }

        /** The same number with more noughts after the point is the same number. */
        public Notes number(String name, @Nullable BigDecimal value) {
            return put(name, value == null ? null : plain(value));
        }

        public Notes number(String name, long value) {
            return put(name, BigDecimal.valueOf(value));
        }

        public Notes text(String name, @Nullable String value) {
            return put(name, value == null || value.isBlank() ? null : value);
        }

        public Notes choice(String name, @Nullable Enum<?> value) {
            return put(name, value);
        }

        public Notes flag(String name, boolean value) {
            return put(name, value);
        }

        public Notes named(String name, @Nullable Named value) {
            return put(name, value);
        }

        private Notes put(String name, @Nullable Object value) {
            if (value != null) {
                facts.put(name, value);
            }
            return this;
        }

        private static BigDecimal plain(BigDecimal value) {
            BigDecimal stripped = value.stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }
    }

    private final Map<Subject.Key, Thing> things = new LinkedHashMap<>();

    /** Nothing is known: of a project before it was registered. */
    public static Facts none() {
        return new Facts();
    }

    public Facts with(Subject subject, Notes notes) {
        return with(subject, false, notes);
    }

    public Facts with(Subject subject, boolean closed, Notes notes) {
        things.put(subject.key(), new Thing(subject, closed, Collections.unmodifiableMap(notes.facts)));
        return this;
    }

    public Map<Subject.Key, Thing> things() {
        return Collections.unmodifiableMap(things);
    }
}
