package ee.rada.command.deviations;

import ee.rada.command.Persistent;
import ee.rada.kernel.deviations.DeviationEvent;
import ee.rada.kernel.deviations.DeviationEvent.DeviationAcknowledged;
import ee.rada.kernel.deviations.DeviationEvent.DeviationDetected;
import ee.rada.kernel.deviations.DeviationEvent.DeviationPassed;
import ee.rada.kernel.deviations.DeviationId;
import ee.rada.kernel.deviations.DeviationKind;
import ee.rada.kernel.projects.ActivityId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was told of a project's deviations.
 *
 * @param told how many were ever told
 * @param lasting those that have not passed
 */
public record DeviationState(int told, Map<DeviationId, Lasting> lasting) {

    static final DeviationState NONE = new DeviationState(0, Map.of());

    public DeviationState {
        lasting = Persistent.map(lasting);
    }

    /** What makes a deviation the same one tomorrow. */
    record Cause(DeviationKind kind, @Nullable ActivityId activityId) {}

    record Lasting(Cause cause, boolean acknowledged) {}

    DeviationState evolve(DeviationEvent event) {
        return switch (event) {
            case DeviationDetected e ->
                new DeviationState(told + 1, with(e.deviationId(), new Cause(e.kind(), e.activityId()), false));
            case DeviationAcknowledged e -> {
                Lasting known = lasting.get(e.deviationId());
                yield known == null ? this : new DeviationState(told, with(e.deviationId(), known.cause, true));
            }
            case DeviationPassed e -> new DeviationState(told, Persistent.without(lasting, e.deviationId()));
        };
    }

    boolean lasts(Cause cause) {
        return lasting.values().stream().anyMatch(known -> known.cause.equals(cause));
    }

    private Map<DeviationId, Lasting> with(DeviationId id, Cause cause, boolean acknowledged) {
        return Persistent.with(lasting, id, new Lasting(cause, acknowledged));
    }
}
