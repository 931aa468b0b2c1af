package ee.rada.query.comparisons;

import ee.rada.kernel.projects.ProjectId;
import java.util.List;

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
        long position) {}
