package ee.rada.query.deviations;

import ee.rada.kernel.Event;
import ee.rada.kernel.deviations.DeviationEvent;
import ee.rada.kernel.deviations.DeviationEvent.DeviationAcknowledged;
import ee.rada.kernel.deviations.DeviationEvent.DeviationDetected;
import ee.rada.kernel.deviations.DeviationEvent.DeviationPassed;
import ee.rada.kernel.deviations.DeviationId;
import ee.rada.query.Fold;
import ee.rada.query.Recorded;
import ee.rada.query.Rows;
import org.springframework.stereotype.Component;

/** What deviations learn from their events. */
@Component
final class DeviationsFold implements Fold {

    @Override
    public void apply(Rows rows, Event event, Recorded recorded) {
        if (event instanceof DeviationEvent deviation) {
            rows.put(learn(rows, deviation, recorded));
        }
    }

    private static DeviationRow learn(Rows rows, DeviationEvent event, Recorded recorded) {
        return switch (event) {
            case DeviationDetected e ->
                new DeviationRow(
                        e.deviationId(),
                        recorded.position(),
                        e.projectId(),
                        e.kind(),
                        e.activityId(),
                        e.since(),
                        recorded.recordedAt(),
                        e.values(),
                        e.threshold(),
                        DeviationState.OPEN,
                        null,
                        null,
                        null,
                        null);
            case DeviationAcknowledged e ->
                row(rows, e.deviationId()).acknowledged(recorded.actor(), recorded.recordedAt(), e.comment());
            case DeviationPassed e -> row(rows, e.deviationId()).passed(recorded.recordedAt());
        };
    }

    private static DeviationRow row(Rows rows, DeviationId id) {
        return rows.require(DeviationRow.class, id);
    }
}
