package ee.rada.store;

import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.store.postgres.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

class ListenersTest {

    private TestDatabase database;
    private Connection here;
    private Connection there;

    @BeforeEach
    void open() throws SQLException {
        database = TestDatabase.fresh();
        here = database.address().connect();
        there = database.address().connect();
    }

    @AfterEach
    void close() throws SQLException {
        here.close();
        there.close();
        database.close();
    }

    @Test
    void there_may_be_some_until_they_have_been_counted() {
        assertThat(new Listeners().any()).isTrue();
    }

    @Test
    void nobody_else_listens_where_one_is_alone() throws SQLException {
        Listeners alone = new Listeners();

        alone.arrive(here);

        assertThat(alone.any()).isFalse();
    }

    @Test
    void who_was_there_first_hears_of_the_second_and_tells_him_the_head() throws SQLException {
        Listeners first = new Listeners();
        listen(here, Listeners.ARRIVED);
        first.arrive(here);
        assertThat(heard(here)).isEqualTo(Listeners.ARRIVED);

        Listeners second = new Listeners();
        listen(there, AppendStatement.MOVED);
        second.arrive(there);
        assertThat(second.any()).isTrue();
        assertThat(heard(here)).isEqualTo(Listeners.ARRIVED);

        first.greet(here);

        assertThat(first.any()).isTrue();
        assertThat(heard(there)).isEqualTo(AppendStatement.MOVED);
    }

    @Test
    void who_has_gone_is_counted_no_more() throws Exception {
        Listeners first = new Listeners();
        first.arrive(here);
        new Listeners().arrive(there);
        first.count(here);
        assertThat(first.any()).isTrue();

        there.close();
        for (int tries = 0; first.any() && tries < 1000; tries++) {
            first.count(here);
        }

        assertThat(first.any()).isFalse();
    }

    @Test
    void who_hears_nothing_for_the_moment_must_take_it_that_there_are_some() throws SQLException {
        Listeners deaf = new Listeners();
        deaf.arrive(here);

        deaf.unknown();

        assertThat(deaf.any()).isTrue();
    }

    private static void listen(Connection connection, String channel) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + channel);
        }
    }

    private static String heard(Connection connection) throws SQLException {
        PGNotification[] heard = connection.unwrap(PGConnection.class).getNotifications(5000);
        return heard == null || heard.length == 0 ? "nothing" : heard[0].getName();
    }
}
