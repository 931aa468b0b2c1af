package ee.rada.web.imports;

import ee.rada.kernel.projects.ImportedProject;
import ee.rada.kernel.projects.ProjectId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Activities that a file has more than once: what the first says of the project counts, budgets and transactions of all of them do.
 * Without this the project would change with each of them, at every import anew.
 */
final class Repeats {

    private final Set<String> repeated;
    private final Map<String, Integer> occurrences = new HashMap<>();
    private final Map<ProjectId, ImportedProject> facts = new HashMap<>();

    /** @param repeated identifiers that more than one activity has */
    Repeats(Set<String> repeated) {
        this.repeated = repeated;
    }

    /** How often there was this one so far, this time included. */
    int occurrence(String identifier) {
        return repeated.contains(identifier) ? occurrences.merge(identifier, 1, Integer::sum) : 1;
    }

    MappedActivity withFactsOfTheFirst(MappedActivity activity, String identifier) {
        if (!repeated.contains(identifier)) return activity;
        return activity.withFacts(facts.computeIfAbsent(activity.projectId(), _ -> activity.project()));
    }
}
