package ee.rada.kernel.cases;

import ee.rada.kernel.Event;
import ee.rada.kernel.Region;
import ee.rada.kernel.StreamId;
import ee.rada.kernel.clients.ClientRef;
import java.util.List;
import java.util.UUID;

/** Which open cases a client has, and where. It is kept by client, so that two cases opened at the same moment meet. */
public sealed interface ClientCasesEvent extends Event {

    String STREAM = "ClientCases";

    ClientRef clientRef();

    CaseId caseId();

    static StreamId stream(ClientRef client) {
        return new StreamId(STREAM, client.value());
    }

    @Override
    default StreamId stream() {
        return stream(clientRef());
    }

    /** The case's own history has it as its opening, transfer or closure. */
    @Override
    default List<UUID> belongsTo() {
        return List.of(clientRef().value());
    }

    /** The case is open, in this region; said again of one case, the later region holds. */
    record CaseListed(ClientRef clientRef, CaseId caseId, Region region) implements ClientCasesEvent {}

    /** The case is closed. */
    record CaseUnlisted(ClientRef clientRef, CaseId caseId) implements ClientCasesEvent {}
}
