package ee.rada.query.planversions;

import ee.rada.kernel.planchanges.ProposalId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the things of one kind changed, version by version.
 *
 * @param steps in the order in which they were made; a later one of the same thing stands for what it is from there on
 */
record Course<V>(List<Step<V>> steps) {

    /** What a thing is from a version on, and the proposal that made it so, if one did. */
    record Step<V>(
            UUID subject, int version, V value, @Nullable ProposalId by) {}

    /** What became of a thing between two versions; null where it is not in one of them. */
    record Difference<V>(
            UUID subject, @Nullable V before, @Nullable V after, List<ProposalId> by) {}

    /** Everything that a version says. */
    Map<UUID, V> at(int version) {
        var found = new LinkedHashMap<UUID, V>();
        steps.stream().filter(step -> step.version <= version).forEach(step -> found.put(step.subject, step.value));
        return found;
    }

    /** What became of one thing, from its first step on. */
    List<Step<V>> of(UUID subject) {
        return steps.stream().filter(step -> step.subject.equals(subject)).toList();
    }

    /** What is not the same in both, and the proposals that touched it on the way from the one to the other, either way round. */
    List<Difference<V>> between(int from, int to) {
        Map<UUID, V> before = at(from);
        Map<UUID, V> after = at(to);
        var all = new LinkedHashMap<UUID, V>(before);
        all.putAll(after);
        var differences = new ArrayList<Difference<V>>();
        for (UUID subject : all.keySet()) {
            V was = before.get(subject);
            V is = after.get(subject);
            if (!Objects.equals(was, is)) {
                differences.add(new Difference<>(subject, was, is, by(subject, from, to)));
            }
        }
        return List.copyOf(differences);
    }

    private List<ProposalId> by(UUID subject, int from, int to) {
        return of(subject).stream()
                .filter(step -> step.version > Math.min(from, to) && step.version <= Math.max(from, to))
                .map(Step::by)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
