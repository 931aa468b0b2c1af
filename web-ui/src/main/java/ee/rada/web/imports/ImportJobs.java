package ee.rada.web.imports;

import ee.rada.kernel.imports.ImportId;
import ee.rada.kernel.posts.OfficialId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The imports there are and were, in table {@code app.import_job}; whoever works on one tells here how far it is. */
@Component
final class ImportJobs {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    ImportJobs(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** What is known of a file before anybody works on it. */
    record Arrival(
            ImportId importId,
            String fileName,
            String sha256,
            long size,
            String format,
            OfficialId official,
            String username,
            ImportMode mode) {}

    void add(Arrival arrival) {
        jdbc.sql("""
                insert into app.import_job
                    (import_id, file_name, sha256, size, format, official_id, username, created_at, mode, state, started_at)
                values (:importId, :fileName, :sha256, :size, :format, :official, :username, :now, :mode, 'RUNNING', :now)
                """)
                .param("importId", arrival.importId().value())
                .param("fileName", arrival.fileName())
                .param("sha256", arrival.sha256())
                .param("size", arrival.size())
                .param("format", arrival.format())
                .param("official", arrival.official().value())
                .param("username", arrival.username())
                .param("mode", arrival.mode().name())
                .param("now", now())
                .update();
    }

    Optional<ImportJob> find(ImportId importId) {
        return select(importId.value(), Long.MAX_VALUE, 1).stream().findFirst();
    }

    /**
     * The latest first.
     *
     * @param before only those with a lower number
     */
    List<ImportJob> list(@Nullable Long before, int limit) {
        return select(null, before == null ? Long.MAX_VALUE : before, limit);
    }

    private List<ImportJob> select(@Nullable UUID importId, long before, int limit) {
        return jdbc.sql("""
                select import_id, number, file_name, sha256, size, format, official_id, username, created_at, mode, state,
                       started_at, ended_at, total, accepted, rejected, new_events, new_projects, known_projects, new_lines,
                       new_entries, problems, position, totals
                from app.import_job
                where (cast(:importId as uuid) is null or import_id = :importId) and number < :before
                order by number desc
                limit :limit
                """)
                .param("importId", importId, Types.OTHER)
                .param("before", before)
                .param("limit", limit)
                .query(this::job)
                .list();
    }

    List<ImportId> running() {
        return jdbc.sql("select import_id from app.import_job where state = 'RUNNING' order by started_at")
                .query((row, _) -> new ImportId(row.getObject("import_id", UUID.class)))
                .list();
    }

    /** Lets a file that was checked, stopped or failed be applied in his name; false where it is in no such state (any more). */
    boolean applyAgain(ImportId importId, OfficialId official, String username) {
        return jdbc.sql("""
                update app.import_job
                set mode = 'APPLY', state = 'RUNNING', started_at = :now, ended_at = null, stop_asked = false,
                    official_id = :official, username = :username, total = 0, accepted = 0, rejected = 0, new_events = 0
                where import_id = :importId and state in ('CHECKED', 'CANCELLED', 'FAILED')
                """)
                        .param("importId", importId.value())
                        .param("official", official.value())
                        .param("username", username)
                        .param("now", now())
                        .update()
                == 1;
    }

    /** Asks whoever works on it to stop; without effect on one that nobody works on. */
    void askToStop(ImportId importId) {
        jdbc.sql("""
                update app.import_job set stop_asked = true
                where import_id = :importId and state = 'RUNNING'
                """).param("importId", importId.value()).update();
    }

    /** Tells how far it is; true where somebody wants it stopped. */
    boolean tell(ImportId importId, Progress progress) {
        return jdbc.sql("""
                update app.import_job
                set total = :total, accepted = :accepted, rejected = :rejected, new_events = :newEvents,
                    new_projects = :newProjects, known_projects = :knownProjects, new_lines = :newLines,
                    new_entries = :newEntries, problems = :problems, position = :position, totals = :totals
                where import_id = :importId
                returning stop_asked
                """)
                .param("importId", importId.value())
                .param("total", progress.total())
                .param("accepted", progress.accepted())
                .param("rejected", progress.rejected())
                .param("newEvents", progress.newEvents())
                .param("newProjects", progress.newProjects())
                .param("knownProjects", progress.knownProjects())
                .param("newLines", progress.newLines())
                .param("newEntries", progress.newEntries())
                .param("problems", progress.problems())
                .param("position", progress.position())
                .param("totals", json.writeValueAsString(progress.totals()))
                .query(Boolean.class)
                .single();
    }

    void end(ImportId importId, ImportState state) {
        jdbc.sql("update app.import_job set state = :state, ended_at = :now where import_id = :importId")
                .param("importId", importId.value())
                .param("state", state.name())
                .param("now", now())
                .update();
    }

    private ImportJob job(ResultSet row, int index) throws SQLException {
        var endedAt = row.getObject("ended_at", OffsetDateTime.class);
        return new ImportJob(
                new ImportId(row.getObject("import_id", UUID.class)),
                row.getLong("number"),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getLong("size"),
                row.getString("format"),
                new OfficialId(row.getObject("official_id", UUID.class)),
                row.getString("username"),
                instant(row, "created_at"),
                ImportMode.valueOf(row.getString("mode")),
                ImportState.valueOf(row.getString("state")),
                instant(row, "started_at"),
                endedAt == null ? null : endedAt.toInstant(),
                progress(row));
    }

    private Progress progress(ResultSet row) throws SQLException {
        return new Progress(
                row.getInt("total"),
                row.getInt("accepted"),
                row.getInt("rejected"),
                row.getInt("new_events"),
                row.getInt("new_projects"),
                row.getInt("known_projects"),
                row.getInt("new_lines"),
                row.getInt("new_entries"),
                row.getInt("problems"),
                row.getLong("position"),
                json.readValue(row.getString("totals"), Totals.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
