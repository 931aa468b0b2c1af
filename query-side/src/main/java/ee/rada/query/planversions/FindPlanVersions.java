package ee.rada.query.planversions;

import ee.rada.kernel.Query;
import ee.rada.kernel.Topic;
import ee.rada.kernel.projects.ProjectId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What versions of plan and budget were there? The first first; none before the project is approved.
 *
 * @param after only revisions after that one: the {@code next} of the page before
 * @param limit at most 500
 */
public record FindPlanVersions(
        ProjectId projectId, @Nullable Integer after, int limit) implements Query {

    public record Answer(List<Revision> items, @Nullable String next, long position) {}

    @Override
    public Topic topic() {
        return Topic.PROJECTS;
    }

    @Override
    public UUID thing() {
        return projectId.value();
    }
}
