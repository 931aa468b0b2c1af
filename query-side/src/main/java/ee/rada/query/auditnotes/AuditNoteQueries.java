package ee.rada.query.auditnotes;

import ee.rada.kernel.WorkingDays;
import ee.rada.kernel.auditnotes.AuditNoteState;
import ee.rada.kernel.auditnotes.NoteReference;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.Cursor;
import ee.rada.query.Found;
import ee.rada.query.Recorded;
import ee.rada.query._axon.StoredRows;
import ee.rada.query._sight.Guarded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What auditors found. */
@Component
class AuditNoteQueries {

    private static final String ASKED_FOR =
            "where (?::text is null or state = ?::text) and (?::text is null or things @> to_jsonb(?::text)) and "
                    + Guarded.knowsAll("things");

    private final JdbcClient jdbc;
    private final StoredRows rows;

    AuditNoteQueries(DataSource dataSource, StoredRows rows) {
        this.jdbc = JdbcClient.create(dataSource);
        this.rows = rows;
    }

    @QueryHandler
    FindAuditNotes.Answer answer(FindAuditNotes query) {
        int limit = Cursor.limit(query.limit());
        String state = text(query.state());
        String about = text(query.about());
        List<AuditNoteRow> found = rows.find(
                AuditNoteRow.class,
                ASKED_FOR + " and position < ? order by position desc limit ?",
                state,
                state,
                about,
                about,
                Guarded.params().get(0),
                Guarded.params().get(1),
                Guarded.params().get(2),
                query.before() == null ? Long.MAX_VALUE : query.before(),
                limit + 1);
        boolean more = found.size() > limit;
        List<AuditNoteRow> page = more ? found.subList(0, limit) : found;
        return new FindAuditNotes.Answer(
                page.stream().map(row -> item(row, query.today())).toList(),
                jdbc.sql("select count(*) from audit_note " + ASKED_FOR)
                        .param(state)
                        .param(state)
                        .param(about)
                        .param(about)
                        .params(Guarded.params())
                        .query(Long.class)
                        .single(),
                more ? Cursor.of(page.getLast().position()) : null,
                rows.position());
    }

    @QueryHandler
    GetAuditNote.Answer answer(GetAuditNote query) {
        AuditNoteRow row = rows.one(
                        AuditNoteRow.class,
                        "where note_id = ? and " + Guarded.knowsAll("things"),
                        query.noteId().value(),
                        Guarded.params().get(0),
                        Guarded.params().get(1),
                        Guarded.params().get(2))
                .orElseThrow(Found.nothing());
        return new GetAuditNote.Answer(
                row.noteId(),
                row.number(),
                row.title(),
                row.finding(),
                row.severity(),
                row.state(),
                row.since(),
                events(row.refs()),
                things(row.things()),
                row.raisedBy(),
                row.raisedAt(),
                row.said(),
                row.version(),
                rows.position());
    }

    private List<GetAuditNote.Referenced> events(List<NoteReference> references) {
        long[] positions = references.stream()
                .map(NoteReference::position)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .toArray();
        return jdbc.sql("""
                        select e.position, e.type, e.recorded_at, e.effective_at, (e.metadata ->> 'actor')::uuid as actor,
                               (e.metadata ->> 'actingPost')::uuid as acting_post,
                               (e.metadata ->> 'onBehalfOf')::uuid as on_behalf_of,
                               coalesce(e.metadata ->> 'reason', e.data ->> 'reason', e.data ->> 'rationale') as reason,
                               (select h.thing_id from history h join project p on p.project_id = h.thing_id
                                 where h.position = e.position limit 1) as project_id
                          from store.event e where e.position = any(?) order by e.position""")
                .param(positions)
                .query((event, _) -> new GetAuditNote.Referenced(
                        event.getLong("position"),
                        event.getString("type"),
                        Found.instant(event, "recorded_at"),
                        event.getString("effective_at"),
                        Found.idOrNull(event, "actor", OfficialId::new),
                        Found.idOrNull(event, "acting_post", PostId::new),
                        Found.idOrNull(event, "on_behalf_of", OfficialId::new),
                        event.getString("reason"),
                        Found.idOrNull(event, "project_id", ProjectId::new)))
                .list();
    }

    private List<GetAuditNote.Thing> things(List<UUID> ids) {
        return jdbc.sql("""
                        select t.id, coalesce(p.number, c.number) as number, coalesce(p.title, c.title) as title,
                               case when p.number is not null then 'PROJECT' when c.number is not null then 'PLAN_CHANGE'
                                    else 'OTHER' end as kind
                          from unnest(:ids::uuid[]) with ordinality as t(id, place)
                          left join project p on p.project_id = t.id
                          left join plan_change c on c.proposal_id = t.id
                         order by t.place""")
                .param("ids", ids.toArray(UUID[]::new))
                .query((thing, _) -> new GetAuditNote.Thing(
                        thing.getObject("id", UUID.class),
                        GetAuditNote.ThingKind.valueOf(thing.getString("kind")),
                        thing.getString("number"),
                        thing.getString("title")))
                .list();
    }

    private static FindAuditNotes.Item item(AuditNoteRow row, LocalDate today) {
        boolean waits = row.state() != AuditNoteState.CLOSED;
        return new FindAuditNotes.Item(
                row.noteId(),
                row.number(),
                row.title(),
                row.severity(),
                row.state(),
                row.refs(),
                row.raisedBy(),
                row.raisedAt(),
                row.since(),
                waits ? Math.max(0, WorkingDays.between(day(row.since()), today)) : 0);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Recorded.TALLINN);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
