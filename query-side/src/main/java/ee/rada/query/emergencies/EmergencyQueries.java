package ee.rada.query.emergencies;

import ee.rada.kernel.Policy;
import ee.rada.kernel.emergencies.EmergencyCommand.ReviewEmergencyAccess;
import ee.rada.kernel.emergencies.EmergencyEvent;
import ee.rada.query.Content;
import ee.rada.query.Cursor;
import ee.rada.query.Disclosure;
import ee.rada.query.Ground;
import ee.rada.query.Reader;
import ee.rada.query._axon.StoredRows;
import ee.rada.query._sight.Guarded;
import ee.rada.query.cases.CaseRights;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Emergencies as whoever asks may know of them. The reason is for whoever looks into it and whoever gave it. */
@Component
class EmergencyQueries {

    private final JdbcClient jdbc;
    private final StoredRows rows;

    EmergencyQueries(DataSource dataSource, StoredRows rows) {
        this.jdbc = JdbcClient.create(dataSource);
        this.rows = rows;
    }

    @QueryHandler
    FindEmergencies.Answer answer(FindEmergencies query) {
        int limit = Cursor.limit(query.limit());
        var params = new ArrayList<@Nullable Object>(Guarded.params());
        UUID id = query.caseId() == null ? null : query.caseId().value();
        params.add(id);
        params.add(id);
        params.add(query.open());
        params.add(query.before() == null ? Long.MAX_VALUE : query.before());
        params.add(limit + 1);
        List<EmergencyRow> found =
                rows.find(EmergencyRow.class, "where " + Guarded.knows("case_id") + """
                 and (?::uuid is null or case_id = ?) and not (? and reviewed_at is not null) and position < ?
                 order by position desc limit ?""", params.toArray());
        boolean more = found.size() > limit;
        List<EmergencyRow> page = more ? found.subList(0, limit) : found;
        var items = page.stream().map(row -> item(row, query.withReasons())).toList();
        return new FindEmergencies.Answer(
                items, more ? Cursor.of(page.getLast().position()) : null, disclosures(items), rows.position());
    }

    private FindEmergencies.Item item(EmergencyRow row, boolean withReasons) {
        var place = EmergencyEvent.stream(row.emergencyId());
        Content.State state = state(row);
        return new FindEmergencies.Item(
                row.emergencyId(),
                row.caseId(),
                number(row),
                row.clientRef(),
                row.officialId(),
                row.usedAt(),
                row.usedAt().plus(CaseRights.EMERGENCY),
                withReasons ? Content.of(row.reason(), place, EmergencyEvent.REASON, state) : null,
                row.reviewedBy(),
                row.reviewedAt(),
                withReasons ? Content.of(row.finding(), place, EmergencyEvent.FINDING, state) : null,
                row.version());
    }

    private static Content.State state(EmergencyRow row) {
        Reader reader = Reader.ofThisQuestion();
        boolean reviews = reader.seats().stream()
                .anyMatch(seat -> Policy.of(ReviewEmergencyAccess.class).allows(seat.role()));
        return reviews || row.officialId().equals(reader.official()) ? Content.State.OPEN : Content.State.SEALED;
    }

    private String number(EmergencyRow row) {
        return jdbc.sql("select number from case_file where case_id = ?")
                .param(row.caseId().value())
                .query(String.class)
                .single();
    }

    private static List<Disclosure> disclosures(List<FindEmergencies.Item> items) {
        Map<UUID, Disclosure> shown = new LinkedHashMap<>();
        items.stream()
                .filter(item -> item.reason() != null && item.reason().state() == Content.State.OPEN)
                .map(item -> new Disclosure(item.clientRef().value(), Ground.REVIEW, List.of()))
                .forEach(one -> shown.putIfAbsent(one.client(), one));
        return List.copyOf(shown.values());
    }
}
