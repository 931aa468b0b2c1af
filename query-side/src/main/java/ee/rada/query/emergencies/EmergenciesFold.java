package ee.rada.query.emergencies;

import ee.rada.kernel.Event;
import ee.rada.kernel.emergencies.EmergencyEvent;
import ee.rada.kernel.emergencies.EmergencyEvent.EmergencyAccessReviewed;
import ee.rada.kernel.emergencies.EmergencyEvent.EmergencyAccessUsed;
import ee.rada.query.Fold;
import ee.rada.query.Recorded;
import ee.rada.query.Rows;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What emergencies learn from events. */
@Component
final class EmergenciesFold implements Fold {

    @Override
    public void apply(Rows rows, Event event, Recorded recorded) {
        if (event instanceof EmergencyEvent emergency) {
            rows.put(learn(rows, emergency, recorded));
        }
    }

    private static EmergencyRow learn(Rows rows, EmergencyEvent event, Recorded recorded) {
        return switch (event) {
            case EmergencyAccessUsed e ->
                new EmergencyRow(
                        e.emergencyId(),
                        recorded.position(),
                        e.caseId(),
                        e.clientRef(),
                        Objects.requireNonNull(recorded.actor()),
                        recorded.recordedAt(),
                        e.reason(),
                        null,
                        null,
                        null,
                        recorded.version());
            case EmergencyAccessReviewed e ->
                rows.require(EmergencyRow.class, e.emergencyId()).reviewed(e.finding(), recorded);
        };
    }
}
