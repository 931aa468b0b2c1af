package ee.rada.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Each benchmark runs, with numbers so small that they mean nothing; no time is judged. */
class BenchmarksTest {

    private static final Path JAR = Path.of("../web-ui/target/rada.jar");

    @Test
    void appends_are_compared_for_each_number_of_writers() throws Exception {
        assertThat(run("appends", "--warm-up=0.2", "--seconds=0.1", "--rounds=1", "--writers=1,4"))
                .contains("fsync=on")
                .containsPattern("\\| 1 \\| [\\d,]+ \\(")
                .containsPattern("\\| 4 \\| [\\d,]+ \\(");
    }

    @Test
    void delay_is_told_at_a_steady_rate_and_at_full_load() throws Exception {
        assertThat(run(
                        "delay",
                        "--warm-up=0.2",
                        "--seconds=0.2",
                        "--rounds=1",
                        "--rate=20",
                        "--connections=2",
                        "--projects=2"))
                .contains("| steady, 20/s |")
                .contains("| full, 2 senders |");
    }

    @Test
    void a_rebuild_is_compared_with_copying() throws Exception {
        assertThat(run("rebuild", "--events=300", "--rounds=1"))
                .contains("| rebuild, s |")
                .contains("| rebuild / COPY without index |");
    }

    @Test
    void the_check_of_the_ledger_is_compared_with_reading_it() throws Exception {
        assertThat(run("fsck", "--events=300", "--rounds=1"))
                .contains("checkpoints in the file of checkpoints")
                .contains("| fsck / sequential read |");
    }

    @Test
    void the_ledger_s_part_in_appends_is_told_for_each_number_of_writers() throws Exception {
        assertThat(run("ledger", "--warm-up=0.2", "--seconds=0.2", "--rounds=1", "--writers=2"))
                .contains("Hashing takes")
                .containsPattern("\\| 2 \\| [\\d,]+ \\(");
    }

    @Test
    void commands_over_http_are_compared_with_inserts() throws Exception {
        requireJar();

        assertThat(run(
                        "http",
                        "--warm-up=0.2",
                        "--seconds=0.2",
                        "--rounds=1",
                        "--connections=2",
                        "--projects=2",
                        "--jar=" + JAR))
                .contains("| commands/s over HTTP |")
                .contains("| ratio |");
    }

    @Test
    void pages_are_compared_between_a_small_and_a_large_store() throws Exception {
        requireJar();

        assertThat(run("pages", "--few-events=100", "--events=200", "--requests=1", "--jar=" + JAR))
                .contains("| /api/projects/{id} |")
                .contains("All pages:");
    }

    @Test
    void pages_about_earlier_moments_are_compared_with_those_about_now() throws Exception {
        requireJar();

        assertThat(run("as-of", "--events=100", "--requests=1", "--jar=" + JAR))
                .contains("The first look at an earlier moment")
                .contains("All pages:");
    }

    @Test
    void a_first_look_at_everything_is_compared_with_a_rebuild() throws Exception {
        requireJar();

        assertThat(run("workspace", "--events=200", "--rounds=1", "--jar=" + JAR))
                .contains("| first look / rebuild |");
    }

    @Test
    void what_does_not_exist_is_refused() {
        assertThatThrownBy(() -> run("append")).hasMessageContaining("Name one of");
        assertThatThrownBy(Benchmarks::main).hasMessageContaining("Name one of");
        assertThatThrownBy(() -> run("appends", "--rownds=1")).hasMessageContaining("--rownds=1");
    }

    /** Maven packs the service before it comes to this module; a single test in an editor may find none. */
    private static void requireJar() {
        assumeThat(Files.exists(JAR)).as("web-ui is packaged").isTrue();
    }

    private static String run(String... arguments) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Benchmarks.run(new PrintStream(out, true, StandardCharsets.UTF_8), arguments);
        return out.toString(StandardCharsets.UTF_8);
    }
}
