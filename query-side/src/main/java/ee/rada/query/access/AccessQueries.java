package ee.rada.query.access;

import ee.rada.kernel.Role;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import ee.rada.query.Cursor;
import ee.rada.query.Found;
import ee.rada.query.Ground;
import ee.rada.query.Recorded;
import ee.rada.query._axon.StoredRows;
import ee.rada.store.access.AccessLogCheck;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has looked at what. As of an earlier moment: what had been looked at when no more was known than then. */
@Component
class AccessQueries {

    private static final String LOOKS = """
            select sequence, at, official_id, on_behalf_of, post_id, roles, channel, address, questions, things, fields, purpose,
                   moment, outcome, position
              from app.access_log
             where sequence < :before
               and position <= (select position from position)
               and (:who::uuid is null or official_id = :who::uuid)
               and (:channel::text is null or channel = :channel)
               and (:outcome::text is null or outcome = :outcome)
               and (:about::uuid is null or things @> array[:about::uuid])
               and (:from::timestamptz is null or at >= :from::timestamptz)
               and (:until::timestamptz is null or at < :until::timestamptz)
             order by sequence desc limit :limit""";

    private final JdbcClient jdbc;
    private final StoredRows rows;
    private final AccessLogCheck check;

    AccessQueries(DataSource dataSource, StoredRows rows) {
        this.jdbc = JdbcClient.create(dataSource);
        this.rows = rows;
        this.check = new AccessLogCheck(dataSource);
    }

    @QueryHandler
    FindLooks.Answer answer(FindLooks query) {
        int limit = Cursor.limit(query.limit());
        var params = new HashMap<String, @Nullable Object>();
        params.put("before", query.before() == null ? Long.MAX_VALUE : query.before());
        params.put("who", text(query.who()));
        params.put("channel", text(query.channel()));
        params.put("outcome", text(query.outcome()));
        params.put("about", text(query.about()));
        params.put("from", startOf(query.from()));
        params.put("until", startOf(query.until() == null ? null : query.until().plusDays(1)));
        params.put("limit", limit + 1);
        var found = jdbc.sql(LOOKS).params(params).query((row, _) -> look(row)).list();
        boolean more = found.size() > limit;
        var page = more ? found.subList(0, limit) : found;
        return new FindLooks.Answer(page, more ? Cursor.of(page.getLast().sequence()) : null, rows.position());
    }

    @QueryHandler
    FindClientLooks.Answer answer(FindClientLooks query) {
        int limit = Cursor.limit(query.limit());
        var found = jdbc.sql("""
                        select sequence, at, official_id, on_behalf_of, post_id, channel, purpose, fields, moment
                          from app.access_log
                         where things @> array[?::uuid] and cardinality(fields) > 0 and sequence < ?
                           and position <= (select position from position)
                         order by sequence desc limit ?""")
                .params(query.clientRef().value(), query.before() == null ? Long.MAX_VALUE : query.before(), limit + 1)
                .query((row, _) -> clientLook(row))
                .list();
        boolean more = found.size() > limit;
        var page = more ? found.subList(0, limit) : found;
        return new FindClientLooks.Answer(page, more ? Cursor.of(page.getLast().sequence()) : null, rows.position());
    }

    private static FindClientLooks.Item clientLook(ResultSet row) throws SQLException {
        return new FindClientLooks.Item(
                row.getLong("sequence"),
                Found.instant(row, "at"),
                Found.id(row, "official_id", OfficialId::new),
                Found.idOrNull(row, "on_behalf_of", OfficialId::new),
                Found.idOrNull(row, "post_id", PostId::new),
                LookChannel.valueOf(row.getString("channel")),
                ground(row),
                Arrays.asList((String[]) row.getArray("fields").getArray()),
                row.getString("moment"));
    }

    private static @Nullable Ground ground(ResultSet row) throws SQLException {
        String purpose = row.getString("purpose");
        return purpose == null ? null : Ground.valueOf(purpose);
    }

    @QueryHandler
    CheckAccessLog.Answer answer(CheckAccessLog query) {
        var found = check.run();
        return new CheckAccessLog.Answer(
                found.whole(), found.rows(), found.dropped(), found.firstBroken(), found.finding(), rows.position());
    }

    private static FindLooks.Look look(ResultSet row) throws SQLException {
        return new FindLooks.Look(
                row.getLong("sequence"),
                Found.instant(row, "at"),
                Found.id(row, "official_id", OfficialId::new),
                Found.idOrNull(row, "on_behalf_of", OfficialId::new),
                Found.idOrNull(row, "post_id", PostId::new),
                roles(row.getString("roles")),
                LookChannel.valueOf(row.getString("channel")),
                row.getString("address"),
                Arrays.asList((String[]) row.getArray("questions").getArray()),
                Arrays.asList((UUID[]) row.getArray("things").getArray()),
                Arrays.asList((String[]) row.getArray("fields").getArray()),
                ground(row),
                row.getString("moment"),
                LookOutcome.valueOf(row.getString("outcome")),
                row.getLong("position"));
    }

    private static List<Role> roles(String names) {
        return Stream.of(names.split(","))
                .filter(name -> !name.isEmpty())
                .map(Role::valueOf)
                .toList();
    }

    private static @Nullable OffsetDateTime startOf(@Nullable LocalDate day) {
        return day == null
                ? null
                : day.atStartOfDay(Recorded.TALLINN).toInstant().atOffset(ZoneOffset.UTC);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
