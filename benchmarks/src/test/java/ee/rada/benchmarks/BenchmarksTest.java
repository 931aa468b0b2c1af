package ee.rada.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Each benchmark runs, with numbers so small that they mean nothing; no time is judged. */
class BenchmarksTest {

    @Test
    void appends_are_compared_for_each_number_of_writers() throws Exception {
        assertThat(run("appends", "--seconds=0.1", "--rounds=1", "--writers=1,4"))
                .contains("fsync=on")
                .containsPattern("\\| 1 \\| [\\d,]+ \\(")
                .containsPattern("\\| 4 \\| [\\d,]+ \\(");
    }

    @Test
    void delay_is_told_at_a_steady_rate_and_at_full_load() throws Exception {
        assertThat(run("delay", "--seconds=0.2", "--rounds=1", "--rate=20", "--connections=2", "--projects=2"))
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
    void what_does_not_exist_is_refused() {
        assertThatThrownBy(() -> run("append")).hasMessageContaining("Name one of");
        assertThatThrownBy(Benchmarks::main).hasMessageContaining("Name one of");
        assertThatThrownBy(() -> run("appends", "--rownds=1")).hasMessageContaining("--rownds=1");
    }

    private static String run(String... arguments) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Benchmarks.run(new PrintStream(out, true, StandardCharsets.UTF_8), arguments);
        return out.toString(StandardCharsets.UTF_8);
    }
}
