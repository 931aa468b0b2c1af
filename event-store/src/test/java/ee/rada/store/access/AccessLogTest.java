package ee.rada.store.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.rada.store.postgres.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessLogTest {

    private final List<Instant> times = new ArrayList<>();
    private TestDatabase database;
    private AccessLog log;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        log = new AccessLog(database.dataSource(), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Look look(String address) {
        return new Look(
                UUID.randomUUID(),
                null,
                UUID.randomUUID(),
                "AUDITOR",
                "PAGE",
                address,
                List.of("FindProjects q=…", "GetDesk"),
                List.of(UUID.randomUUID()),
                List.of("note:1"),
                "RESPONSIBLE",
                null,
                "ANSWERED",
                17);
    }

    private AccessLogCheck.Result check() {
        return new AccessLogCheck(database.dataSource()).run();
    }

    @Test
    void an_empty_log_is_whole() {
        assertThat(check()).isEqualTo(new AccessLogCheck.Result(true, 0, 0, 0, "The access log is whole: 0 rows"));
    }

    @Test
    void rows_that_come_at_once_from_two_processes_make_one_chain() throws Exception {
        var other = new AccessLog(database.dataSource(), Clock.systemUTC());
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 200; i++) {
                var mine = i % 2 == 0 ? log : other;
                var address = "GET /projects?page=" + i;
                executor.execute(() -> mine.record(look(address)));
            }
        }

        assertThat(check().whole()).isTrue();
        assertThat(check().rows()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update app.access_log set address = 'GET /other' where sequence = 2 | 2 | is not what its hash says",
                "update app.access_log set outcome = 'REFUSED' where sequence = 3 | 3 | is not what its hash says",
                "delete from app.access_log where sequence = 2 | 2 | is missing",
                "delete from app.access_log where sequence = 3 | 3 | is missing",
                "delete from app.access_log where sequence = 1 | 1 | is missing",
                "insert into app.access_log select 4, at, official_id, on_behalf_of, post_id, roles, channel, address, questions, things, moment, outcome, position, hash from app.access_log where sequence = 3 | 4 | lies beyond the head",
                "update app.access_head set hash = sha256('') | 3 | is not the one of the head",
            })
    void the_first_row_that_somebody_touched_is_named(String sql, long row, String why) throws SQLException {
        for (int i = 0; i < 3; i++) {
            log.record(look("GET /projects"));
        }
        asSuperuser(sql);

        assertThat(check().whole()).isFalse();
        assertThat(check().firstBroken()).isEqualTo(row);
        assertThat(check().finding()).isEqualTo("Row " + row + " of the access log " + why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update app.access_log set outcome = 'REFUSED'",
                "delete from app.access_log",
                "truncate app.access_log",
                "delete from app.access_head",
                "insert into app.access_anchor select sequence, hash from app.access_log",
            })
    void neither_the_service_nor_the_owner_changes_what_is_on_record(String sql) throws SQLException {
        log.record(look("GET /projects"));
        try (Connection service = database.dataSource().getConnection();
                Connection owner = database.address().connect()) {
            assertThatThrownBy(() -> execute(service, sql)).isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> execute(owner, sql)).isInstanceOf(SQLException.class);
        }

        assertThat(check().rows()).isEqualTo(1);
    }

    @Test
    void what_cannot_be_recorded_is_told_to_whoever_wanted_to_look() throws SQLException {
        asSuperuser("alter table app.access_log rename to gone");

        assertThatThrownBy(() -> log.record(look("GET /projects"))).isInstanceOf(LookNotRecorded.class);

        try (Connection owner = database.address().connect()) {
            execute(owner, "alter table app.gone rename to access_log");
        }
        log.record(look("GET /projects"));
        assertThat(check().rows()).isEqualTo(1);
    }

    @Test
    void what_is_too_old_is_dropped_and_the_rest_still_verifies() {
        Instant now = Instant.now();
        Instant eightYearsAgo = now.minus(8 * 365L, ChronoUnit.DAYS);
        times.addAll(List.of(eightYearsAgo, eightYearsAgo, now, now));
        InstantSource told = () -> times.removeFirst();
        var earlier = new AccessLog(database.dataSource(), told.withZone(ZoneOffset.UTC));
        for (int i = 0; i < 4; i++) {
            earlier.record(look("GET /projects"));
        }

        assertThat(log.dropBefore(now.minus(7 * 365L, ChronoUnit.DAYS))).isEqualTo(2);

        assertThat(check()).isEqualTo(new AccessLogCheck.Result(true, 2, 2, 0, "The access log is whole: 2 rows"));
        log.record(look("GET /projects"));
        assertThat(check().rows()).isEqualTo(3);
        assertThat(log.dropBefore(now.minus(7 * 365L, ChronoUnit.DAYS))).isZero();
    }

    @Test
    void nothing_of_the_last_year_is_dropped_whatever_is_asked_for() {
        log.record(look("GET /projects"));

        assertThatThrownBy(() -> log.dropBefore(Instant.now().plusSeconds(60)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(check().rows()).isEqualTo(1);
    }

    @Test
    void time_never_goes_back_along_the_chain() {
        Instant now = Instant.now();
        times.addAll(List.of(now, now.minusSeconds(3600)));
        InstantSource told = () -> times.removeFirst();
        var wandering = new AccessLog(database.dataSource(), told.withZone(ZoneOffset.UTC));
        wandering.record(look("GET /projects"));
        wandering.record(look("GET /projects"));

        assertThat(check().whole()).isTrue();
    }

    /** As somebody who is not stopped by triggers. */
    private void asSuperuser(String sql) throws SQLException {
        try (Connection owner = database.address().connect()) {
            for (String trigger : List.of(
                    "app.access_log disable trigger access_log_is_append_only",
                    "app.access_log disable trigger access_log_is_kept")) {
                execute(owner, "alter table " + trigger);
            }
            execute(owner, sql);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
