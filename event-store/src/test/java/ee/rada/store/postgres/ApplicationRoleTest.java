package ee.rada.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.rada.store.LedgerEventStore;
import ee.rada.store.NotedOnly;
import ee.rada.store.StoreSettings;
import ee.rada.store.Work;
import ee.rada.store.proofs.LedgerCheck;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationRoleTest {

    private TestDatabase database;

    @BeforeEach
    void storeAsTheService() {
        database = TestDatabase.fresh();
        try (LedgerEventStore store =
                LedgerEventStore.open(database.dataSource(), new NotedOnly(), StoreSettings.defaults())) {
            new Work(store).note(Work.newStream(), 0, "1", "2", "3");
        }
    }

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update store.event set data = '{}'",
                "delete from store.event",
                "truncate store.event",
                "alter table store.event disable trigger all",
                "drop table store.event",
                "delete from store.ledger_head",
                "insert into store.ledger_head values (true, 0, now(), '', '')",
                "update store.receipt set body_mac = ''",
                "delete from store.receipt",
                "update store.checkpoint set size = 1",
                "delete from store.checkpoint",
                "delete from store.tile",
                "delete from store.subject_key",
                "update store.subject_key set subject = gen_random_uuid()",
                "create table store.another (id integer)",
                "delete from app.flyway_schema_history",
                "set session_replication_role = replica",
                "create role another",
            })
    void the_service_cannot_do_what_it_never_needs(String statement) throws SQLException {
        try (Connection application = database.dataSource().getConnection()) {
            assertThatThrownBy(() -> execute(application, statement))
                    .isInstanceOf(SQLException.class)
                    .extracting(thrown -> ((SQLException) thrown).getSQLState())
                    .isEqualTo("42501");
        }
        assertThat(new LedgerCheck(database.dataSource()).run().events()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update store.event set data = '{}'",
                "delete from store.event",
                "truncate store.event",
                "delete from store.checkpoint",
                "delete from store.subject_key",
                "set session_replication_role = replica; delete from store.event",
            })
    void the_owner_is_refused_too(String statement) throws SQLException {
        try (Connection owner = database.address().connect()) {
            assertThatThrownBy(() -> execute(owner, statement)).isInstanceOf(SQLException.class);
        }
        assertThat(new LedgerCheck(database.dataSource()).run().events()).isEqualTo(3);
    }

    @Test
    void projections_that_an_earlier_version_made_as_the_owner_are_handed_over() throws SQLException {
        try (Connection owner = database.address().connect()) {
            execute(
                    owner,
                    "create schema view; create table view.project (id integer); create view view.all_projects as table view.project");
            ApplicationRole.grant(owner, LocalServer.APPLICATION);
        }
        try (Connection application = database.dataSource().getConnection()) {
            assertThatCode(() -> execute(application, "insert into view.project values (1); drop schema view cascade"))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void the_service_makes_and_drops_its_own_projections() throws SQLException {
        try (Connection application = database.dataSource().getConnection()) {
            assertThatCode(() -> execute(
                            application,
                            "create schema view_next; create table view_next.project (id integer); alter schema view_next rename to view;"
                                    + "create temporary table aside (id integer); drop schema view cascade"))
                    .doesNotThrowAnyException();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
