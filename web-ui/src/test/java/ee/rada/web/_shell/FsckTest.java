package ee.rada.web._shell;

import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.store.postgres.TestDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FsckTest {

    private final StringWriter said = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void a_sound_ledger_ends_with_0_and_one_with_a_fault_with_1() throws SQLException {
        try (TestDatabase database = TestDatabase.fresh()) {
            String[] settings = {
                "--rada.data-dir=" + folder,
                "--rada.database.url=" + database.address().url(),
                "--rada.database.user=" + database.address().user(),
                "--rada.database.password=" + database.address().password(),
            };
            assertThat(fsck(settings)).isZero();
            assertThat(said.toString())
                    .contains("There is no key", "nothing from outside the database", "Sound: 0 events");

            execute(database, """
                    insert into store.event select 1, gen_random_uuid(), 'Noted', 1, 'Project', gen_random_uuid(), 0, now(), '',
                                                   '{}', '{}', sha256('')""");
            assertThat(fsck(settings)).isEqualTo(1);
            assertThat(said.toString()).contains("FAULT: Event 1 lies beyond the head of the ledger");
        }
    }

    @Test
    void where_there_is_no_ledger_it_ends_with_2_and_makes_none() {
        assertThat(fsck("--rada.data-dir=" + folder.resolve("nowhere"))).isEqualTo(2);
        assertThat(fsck("--verbose")).isEqualTo(2);
        assertThat(said.toString()).contains("there is no database in", "java -jar rada.jar fsck");
        assertThat(folder).isEmptyDirectory();
    }

    private int fsck(String... args) {
        return new Fsck(new PrintWriter(said, true)).run(List.of(args));
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.address().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
