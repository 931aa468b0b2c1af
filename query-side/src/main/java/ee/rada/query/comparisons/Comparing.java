package ee.rada.query.comparisons;

import ee.rada.kernel.budgets.EntryId;
import ee.rada.kernel.budgets.LineId;
import ee.rada.query.comparisons.Facts.Thing;
import ee.rada.query.planversions.Fate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells two moments apart, and names the events between them that made each difference. */
public final class Comparing {

    /** A cause, and what it may have made different. */
    private record Known(long position, List<Touched> touched) {}

    private final Facts before;
    private final Facts after;
    private final List<Known> between;

    /**
     * @param between what happened after the one moment up to the other, in order
     * @param lines the line of each entry that was reversed or released between them
     */
    public Comparing(Facts before, Facts after, List<Made> between, Map<EntryId, LineId> lines) {
        var touching = new Touching(lines);
        this.before = before;
        this.after = after;
        this.between = between.stream()
                .map(made -> new Known(made.cause().position(), touching.by(made.event())))
                .toList();
    }

    /** Only what differs, kind by kind; what was changed and changed back is not told. */
    public List<Difference> differences() {
        var keys = new LinkedHashSet<Subject.Key>(before.things().keySet());
        keys.addAll(after.things().keySet());
        return keys.stream()
                .sorted(Comparator.comparing(Subject.Key::kind))
                .map(key ->
                        difference(key, before.things().get(key), after.things().get(key)))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The positions that the differences name. */
    public static Set<Long> named(List<Difference> differences) {
        var named = new HashSet<Long>();
        differences.forEach(one -> {
            named.addAll(one.by());
            one.changes().forEach(change -> named.addAll(change.by()));
        });
        return named;
    }

    private @Nullable Difference difference(Subject.Key key, @Nullable Thing was, @Nullable Thing is) {
        Map<String, Object> old = was == null ? Map.of() : was.facts();
        Map<String, Object> now = is == null ? Map.of() : is.facts();
        var events = new TreeSet<Long>();
        var changes = new ArrayList<Change>();
        Stream.concat(old.keySet().stream(), now.keySet().stream())
                .distinct()
                .filter(field -> !isSame(old.get(field), now.get(field)))
                .forEach(field -> {
                    List<Long> by = by(key, field);
                    events.addAll(by);
                    changes.add(Change.of(field, old.get(field), now.get(field), told(by)));
                });
        if (changes.isEmpty()) {
            return null;
        }
        Subject subject = Objects.requireNonNull(is == null ? was : is).subject();
        return new Difference(subject, fate(was, is), List.copyOf(changes), events.size(), told(List.copyOf(events)));
    }

    private List<Long> by(Subject.Key key, String field) {
        return between.stream()
                .filter(one -> one.touched.stream().anyMatch(it -> it.isAbout(key) && it.mayChange(field)))
                .map(Known::position)
                .toList();
    }

    /** The first, which may have brought the thing, and the latest. */
    private static List<Long> told(List<Long> positions) {
        if (positions.size() <= Difference.MOST) {
            return positions;
        }
        var told = new ArrayList<>(positions.subList(0, 1));
        told.addAll(positions.subList(positions.size() - Difference.MOST + 1, positions.size()));
        return List.copyOf(told);
    }

    /** Another name for the same post or line is no difference. */
    private static boolean isSame(@Nullable Object was, @Nullable Object is) {
        if (was instanceof Named one && is instanceof Named other) {
            return one.id().equals(other.id());
        }
        return Objects.equals(was, is);
    }

    /** A closed thing still counts, so one that was opened and closed between the two is told as added. */
    private static Fate fate(@Nullable Thing was, @Nullable Thing is) {
        if (was == null) {
            return Fate.ADDED;
        }
        if (is == null) {
            return Fate.REMOVED;
        }
        if (was.closed() == is.closed()) {
            return Fate.CHANGED;
        }
        return is.closed() ? Fate.REMOVED : Fate.ADDED;
    }
}
