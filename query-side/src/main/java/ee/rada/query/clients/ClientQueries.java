package ee.rada.query.clients;

import ee.rada.kernel.clients.ClientRef;
import ee.rada.kernel.clients.ErasureState;
import ee.rada.query.Cursor;
import ee.rada.query.Found;
import ee.rada.query._axon.StoredRows;
import ee.rada.query._sight.Guarded;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Which clients there are as people: held, to be erased, erased. */
@Component
class ClientQueries implements UnverifiedErasures {

    private final StoredRows rows;

    ClientQueries(StoredRows rows) {
        this.rows = rows;
    }

    @QueryHandler
    GetClient.Answer answer(GetClient query) {
        ClientRow row = rows.one(
                        ClientRow.class,
                        "where client_ref = ? and " + Guarded.knows("client_ref"),
                        query.clientRef().value(),
                        Guarded.params().get(0),
                        Guarded.params().get(1),
                        Guarded.params().get(2))
                .orElseThrow(Found.nothing());
        return new GetClient.Answer(
                row.clientRef(),
                row.registeredAt(),
                row.holds(),
                row.erasure(),
                row.since(),
                row.proposal(),
                row.verification(),
                row.version(),
                rows.position());
    }

    @QueryHandler
    FindClients.Answer answer(FindClients query) {
        int limit = Cursor.limit(query.limit());
        String erasure = query.erasure() == null ? null : query.erasure().name();
        List<ClientRow> found = rows.find(
                ClientRow.class,
                "where " + Guarded.knows("client_ref")
                        + " and (?::text is null or erasure = ?::text) and position < ? order by position desc limit ?",
                Guarded.params().get(0),
                Guarded.params().get(1),
                Guarded.params().get(2),
                erasure,
                erasure,
                query.before() == null ? Long.MAX_VALUE : query.before(),
                limit + 1);
        boolean more = found.size() > limit;
        List<ClientRow> page = more ? found.subList(0, limit) : found;
        return new FindClients.Answer(
                page.stream()
                        .map(row -> new FindClients.Item(
                                row.clientRef(),
                                row.holds().stream().anyMatch(hold -> hold.holdsOn(query.today())),
                                row.erasure(),
                                row.since()))
                        .toList(),
                more ? Cursor.of(page.getLast().position()) : null,
                rows.position());
    }

    @Override
    public List<ClientRef> all() {
        return rows.find(ClientRow.class, "where erasure = ? order by position", ErasureState.DESTROYED.name()).stream()
                .map(ClientRow::clientRef)
                .toList();
    }
}
