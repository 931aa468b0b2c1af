package ee.rada.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalServerTest {

    private static final Path PROGRAMS = Path.of(System.getProperty("java.io.tmpdir"), "rada-test-programs");

    @TempDir
    private Path home;

    @Test
    void a_folder_whose_last_owner_was_killed_is_taken_over_with_all_that_was_committed() throws Exception {
        Process owner = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LocalServerTest.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader output = owner.inputReader()) {
            assertThat(output.lines().anyMatch("committed"::equals)).isTrue();
            assertThatThrownBy(() -> LocalServer.start(home, PROGRAMS))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("in use");
        } finally {
            owner.destroyForcibly().waitFor();
        }

        try (LocalServer server = LocalServer.start(home, PROGRAMS)) {
            assertThat(query(server, "select note from notes")).isEqualTo("committed");
        }
    }

    @Test
    void a_server_that_is_killed_is_started_again_where_it_was() throws Exception {
        try (LocalServer server = LocalServer.start(home, PROGRAMS)) {
            write(server);

            server.process().orElseThrow().destroyForcibly();

            assertThat(queryOnceItIsBack(server, "select note from notes")).isEqualTo("committed");
        }
    }

    @Test
    void whatever_it_acknowledges_is_on_the_disk_and_nobody_comes_in_from_outside() throws Exception {
        try (LocalServer server = LocalServer.start(home, PROGRAMS)) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                assertThat(query(server, "show " + setting)).isEqualTo("on");
            }
            assertThat(query(server, "show listen_addresses")).isEqualTo("127.0.0.1");
            DatabaseAddress guest = new DatabaseAddress(server.address().url(), "rada", "guessed");
            assertThatThrownBy(guest::connect).isInstanceOf(SQLException.class);
        }
    }

    /** The owner that gets killed: commits something and waits. */
    public static void main(String[] arguments) throws Exception {
        LocalServer server = LocalServer.start(Path.of(arguments[0]), PROGRAMS);
        write(server);
        System.out.println("committed");
        Thread.currentThread().join();
    }

    private static void write(LocalServer server) throws SQLException {
        try (Connection connection = server.address().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table notes (note text)");
            statement.execute("insert into notes values ('committed')");
        }
    }

    private static String queryOnceItIsBack(LocalServer server, String sql) throws SQLException {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (true) {
            try {
                return query(server, sql);
            } catch (SQLException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
            }
        }
    }

    private static String query(LocalServer server, String sql) throws SQLException {
        try (Connection connection = server.address().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }
}
