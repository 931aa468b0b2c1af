package ee.rada.kernel.deviations;

import ee.rada.kernel.Event;
import ee.rada.kernel.StreamId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.ProjectId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of a project's deviations. Its stream bears the project's id. */
public sealed interface DeviationEvent extends Event {

    String STREAM = "Deviation";

    ProjectId projectId();

    static StreamId stream(ProjectId id) {
        return new StreamId(STREAM, id.value());
    }

    @Override
    default StreamId stream() {
        return stream(projectId());
    }

    @Override
    default List<UUID> belongsTo() {
        return List.of(projectId().value());
    }

    /**
     * A project left its plan. Told once, and again only after it has passed.
     *
     * @param activityId the activity concerned; null where it is the whole project
     * @param since the planned day that went by, or the day it was found on
     * @param values the figures compared, by their names
     * @param threshold from where on it counts, as a number
     */
    record DeviationDetected(
            ProjectId projectId,
            DeviationId deviationId,
            DeviationKind kind,
            @Nullable ActivityId activityId,
            LocalDate since,
            Map<String, String> values,
            String threshold)
            implements DeviationEvent {}

    record DeviationAcknowledged(ProjectId projectId, DeviationId deviationId, String comment)
            implements DeviationEvent {}

    /** The next look did not find it any more. */
    record DeviationPassed(ProjectId projectId, DeviationId deviationId) implements DeviationEvent {}
}
