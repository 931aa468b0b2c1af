package ee.rada.kernel.emergencies;

import ee.rada.kernel.Event;
import ee.rada.kernel.SealedText;
import ee.rada.kernel.StreamId;
import ee.rada.kernel.cases.CaseId;
import ee.rada.kernel.clients.ClientRef;
import java.util.List;
import java.util.UUID;

/** What happened where a case had to be read at once. It stands in the case's history, too. */
public sealed interface EmergencyEvent extends Event {

    String STREAM = "Emergency";

    /** Under which names its texts are sealed, with the client's key. */
    String REASON = "reason";

    String FINDING = "finding";

    EmergencyId emergencyId();

    CaseId caseId();

    ClientRef clientRef();

    static StreamId stream(EmergencyId id) {
        return new StreamId(STREAM, id.value());
    }

    @Override
    default StreamId stream() {
        return stream(emergencyId());
    }

    @Override
    default List<UUID> belongsTo() {
        return List.of(emergencyId().value(), caseId().value(), clientRef().value());
    }

    /** Whoever did it may read the case for a day from when this was recorded. */
    record EmergencyAccessUsed(EmergencyId emergencyId, CaseId caseId, ClientRef clientRef, SealedText reason)
            implements EmergencyEvent {}

    record EmergencyAccessReviewed(EmergencyId emergencyId, CaseId caseId, ClientRef clientRef, SealedText finding)
            implements EmergencyEvent {}
}
