package ee.rada.query.comparisons;

import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.comparisons.Subject.Kind;
import java.util.List;
import java.util.Set;

/**
 * What is different about a project between two moments, and what made it so.
 *
 * @param number the human number, and {@code title}, at the later moment
 * @param events how many events its history has between the two
 * @param causes the events that the differences name, in order
 * @param position the later moment's
 */
public record ProjectComparison(
        ProjectId projectId,
        String number,
        String title,
        ComparedMoment from,
        ComparedMoment to,
        int events,
        List<Difference> differences,
        List<Cause> causes,
        long position) {

    /** What of a project is compared. */
    public enum Part {
        PROJECT,
        BUDGET;

        private boolean holds(Kind kind) {
            return this == PROJECT || kind == Kind.LINE || kind == Kind.TOTAL;
        }
    }

    /** Only the differences of that part, with their causes. */
    public ProjectComparison of(Part part) {
        List<Difference> those = differences.stream()
                .filter(difference -> part.holds(difference.subject().kind()))
                .toList();
        Set<Long> named = Comparing.named(those);
        return new ProjectComparison(
                projectId,
                number,
                title,
                from,
                to,
                events,
                those,
                causes.stream()
                        .filter(cause -> named.contains(cause.position()))
                        .toList(),
                position);
    }
}
