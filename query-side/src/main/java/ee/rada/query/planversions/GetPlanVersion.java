package ee.rada.query.planversions;

import ee.rada.kernel.Money;
import ee.rada.kernel.Query;
import ee.rada.kernel.Topic;
import ee.rada.kernel.projects.ProjectId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What were plan and budget in a revision? Refused with {@code not-found} when there is no such project or revision. */
public record GetPlanVersion(ProjectId projectId, int revision) implements Query {

    /**
     * Plan and budget as they were.
     *
     * @param end when the project was to end
     * @param lines closed ones too
     * @param total what the lines come to, one a currency
     */
    public record Answer(
            ProjectId projectId,
            String number,
            String title,
            Revision made,
            @Nullable LocalDate end,
            List<Planned> activities,
            List<Goal> goals,
            List<Line> lines,
            List<Money> total,
            long position) {}

    @Override
    public Topic topic() {
        return Topic.PROJECTS;
    }

    @Override
    public UUID thing() {
        return projectId.value();
    }
}
