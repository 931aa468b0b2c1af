package ee.rada.kernel.deviations;

import ee.rada.kernel.Command;
import ee.rada.kernel.StreamId;
import ee.rada.kernel.Text;
import ee.rada.kernel.projects.ProjectId;

/** What can be asked about a project's deviations. */
public sealed interface DeviationCommand extends Command {

    ProjectId projectId();

    @Override
    default StreamId stream() {
        return DeviationEvent.stream(projectId());
    }

    /** Holds a running project against its plan as of today: tells what deviates anew and what does no longer. Sent daily by the service. */
    record DetectDeviation(ProjectId projectId) implements DeviationCommand {}

    /** Says that somebody has seen a deviation and what he makes of it. */
    record AcknowledgeDeviation(
            ProjectId projectId,
            DeviationId deviationId,
            @Text(lines = true) String comment) implements DeviationCommand {}
}
