package ee.rada.store.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.store.Frontier;
import ee.rada.store.Hash;
import ee.rada.store.LeafHash;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same drill on an export, without a database. */
class ExportCheckTest {

    private final List<String> lines = new ArrayList<>();
    private Signer signer;

    @BeforeEach
    void exportFiveEvents(@TempDir Path folder) throws IOException {
        signer = new Signer("ska.ee/rada", SigningKey.inFolder(folder));
        for (int position = 1; position <= 5; position++) {
            lines.add(line(position, "Õ" + position));
        }
    }

    @Test
    void an_export_that_nobody_touched_is_sound() throws IOException {
        assertThat(check(null, false))
                .isEqualTo(new ExportCheck.Result(
                        true,
                        false,
                        5,
                        0,
                        List.of(
                                "5 events, 1 to 5, each as its leaf hash says.",
                                "Without a checkpoint nobody can tell whether these are the events of the ledger.")));
    }

    @Test
    void with_a_checkpoint_it_is_proved() throws IOException {
        ExportCheck.Result whole = check(checkpoint(5), false);
        ExportCheck.Result newer = check(checkpoint(3), false);

        assertThat(whole.proved()).isTrue();
        assertThat(whole.findings()).contains("Events 1 to 5 are those that ska.ee/rada has signed.");
        assertThat(newer.sound()).isTrue();
        assertThat(newer.proved()).isFalse();
        assertThat(newer.findings()).contains("Events 4 to 5 are newer than the checkpoint.");
    }

    @Test
    void a_changed_event_is_found() throws IOException {
        lines.set(2, lines.get(2).replace("Õ3", "Ö3"));

        assertThat(check(null, false).findings()).containsExactly("Event 3 differs from its leaf hash, in line 3");
        assertThat(check(null, true).firstWrong()).isEqualTo(3);
    }

    @Test
    void a_deleted_event_is_found_unless_it_is_an_excerpt() throws IOException {
        lines.remove(2);

        assertThat(check(null, false).findings()).containsExactly("Event 3 is missing");
        assertThat(check(null, true).sound()).isTrue();
    }

    @Test
    void an_inserted_event_is_found() throws IOException {
        lines.add(2, line(3, "extra"));

        assertThat(check(null, false).findings()).containsExactly("Event 3 stands in line 4 behind event 3");
    }

    @Test
    void swapped_events_are_found() throws IOException {
        lines.add(1, lines.remove(3));

        assertThat(check(null, false).findings()).containsExactly("Events 2 to 3 are missing");
        assertThat(check(null, true).firstWrong()).isEqualTo(2);
    }

    @Test
    void a_cut_tail_is_found_by_the_checkpoint() throws IOException {
        Checkpoint checkpoint = checkpoint(5);
        lines.removeLast();
        lines.removeLast();

        assertThat(check(null, false).sound()).isTrue();
        assertThat(check(checkpoint, false).findings())
                .containsExactly("Events 4 to 5 are missing: the checkpoint speaks of them");
    }

    @Test
    void another_history_is_found_by_the_checkpoint() throws IOException {
        Checkpoint checkpoint = checkpoint(5);
        lines.set(2, line(3, "other"));

        assertThat(check(null, false).sound()).isTrue();
        assertThat(check(checkpoint, false).sound()).isFalse();
    }

    @Test
    void a_checkpoint_of_somebody_else_is_not_believed(@TempDir Path folder) throws IOException {
        Checkpoint checkpoint = checkpoint(5);
        signer = new Signer("ska.ee/rada", SigningKey.inFolder(folder));

        assertThat(check(checkpoint, false).findings())
                .containsExactly("The checkpoint is not signed by the key that was given");
    }

    @Test
    void a_part_of_the_ledger_cannot_be_held_against_a_checkpoint_and_says_so() throws IOException {
        Checkpoint checkpoint = checkpoint(5);
        lines.removeFirst();
        ExportCheck.Result result = check(checkpoint, false);

        assertThat(result.sound()).isTrue();
        assertThat(result.proved()).isFalse();
        assertThat(result.findings().getLast()).startsWith("The events do not begin with the first one");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "null",
                "not JSON",
                "{\"position\":3}",
                "{\"position\":3,\"sequence\":1e5}",
                "{\"b\":\"\",\"a\":\"\"}",
                "{\"a\":\"\\u00e4\"}",
                "{ \"a\":\"\"}",
                "{\"a\":null}",
                "{\"a\":\"\"} {}"
            })
    void what_is_no_event_is_named_with_its_line(String line) throws IOException {
        lines.set(2, line);

        ExportCheck.Result result = check(null, false);

        assertThat(result.firstWrong()).isEqualTo(3);
        assertThat(result.findings().getFirst()).startsWith("Line 3 is not ");
    }

    private ExportCheck.Result check(@Nullable Checkpoint checkpoint, boolean excerpt) throws IOException {
        return ExportCheck.run(
                new BufferedReader(new StringReader(String.join("\n", lines))),
                checkpoint,
                List.of(signer.verifierKey()),
                excerpt);
    }

    private Checkpoint checkpoint(int size) {
        Frontier frontier = Frontier.empty();
        for (String line : lines.subList(0, size)) {
            frontier = frontier.append(Hash.fromBase64(line.replaceFirst(".*\"leafHash\":\"([^\"]+)\".*", "$1")));
        }
        return signer.sign(size, frontier.root());
    }

    private static String line(int position, String text) {
        String before =
                "{\"aggregateId\":\"018f4e2a-0000-4000-8000-000000000001\",\"aggregateType\":\"Project\",\"data\":{\"text\":\""
                        + text + "\"},\"effectiveAt\":\"2026-01-01\",\"eventId\":\"018f4e2a-0000-4000-8000-00000000000"
                        + position
                        + "\"";
        String after = ",\"metadata\":{},\"position\":" + position
                + ",\"recordedAt\":\"2026-01-01T00:00:00.000000Z\",\"sequence\":" + (position - 1)
                + ",\"type\":\"Noted\"}";
        return before + ",\"leafHash\":\"" + LeafHash.of(before + after).base64() + "\"" + after;
    }
}
