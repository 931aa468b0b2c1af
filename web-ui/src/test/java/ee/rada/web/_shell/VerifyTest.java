package ee.rada.web._shell;

import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.store.LeafHash;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyTest {

    /** Signed elsewhere; speaks of another ledger. */
    private static final String CHECKPOINT = """
            example.com/behind-the-sofa
            20852163
            CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

            — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
            """;

    private static final String KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();
    private Path export;

    @BeforeEach
    void exportTwoEvents() throws IOException {
        export = folder.resolve("events.ndjson");
        Files.writeString(export, line(1) + "\n" + line(2) + "\n");
    }

    @Test
    void a_sound_export_ends_with_0_and_says_what_was_not_proved() {
        assertThat(verify(export.toString())).isZero();
        assertThat(said.toString())
                .startsWith("Sound.")
                .contains("2 events, 1 to 2")
                .contains("Without a checkpoint");
    }

    @Test
    void a_fault_ends_with_1_and_is_named() throws IOException {
        Files.writeString(export, Files.readString(export).replace("\"text\":\"2\"", "\"text\":\"3\""));

        assertThat(verify(export.toString())).isEqualTo(1);
        assertThat(said.toString()).startsWith("FAULT").contains("Event 2 differs from its leaf hash, in line 2");
    }

    @Test
    void a_checkpoint_counts_only_with_a_key_that_signed_it() throws IOException {
        Path checkpoint = Files.writeString(folder.resolve("checkpoint"), CHECKPOINT);
        Path key = Files.writeString(folder.resolve("key"), KEY + "\n");

        assertThat(verify(export.toString(), "--checkpoint", checkpoint.toString(), "--key", key.toString()))
                .isEqualTo(1);
        assertThat(said.toString()).contains("not signed by the key");
        assertThat(verify(export.toString(), "--checkpoint", checkpoint.toString()))
                .isEqualTo(2);
    }

    @Test
    void cloud_events_prove_nothing_and_say_where_the_stored_events_are() throws IOException {
        Files.writeString(export, "{\"specversion\":\"1.0\",\"id\":\"1\"}\n");

        assertThat(verify(export.toString())).isEqualTo(2);
        assertThat(said.toString()).contains("CloudEvents", "stored-events.ndjson");
    }

    @Test
    void a_word_that_nobody_knows_starts_no_service() {
        assertThat(Shell.run("help")).hasValue(0);
        assertThat(Shell.run("verfiy")).hasValue(2);
        assertThat(Shell.run()).isEmpty();
        assertThat(Shell.run("--server.port=0")).isEmpty();
    }

    @Test
    void what_cannot_be_checked_ends_with_2() {
        assertThat(verify()).isEqualTo(2);
        assertThat(verify("--all")).isEqualTo(2);
        assertThat(verify(folder.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(verify(export.toString(), "--key")).isEqualTo(2);
        assertThat(verify(export.toString(), "--key", "nonsense")).isEqualTo(2);
        assertThat(said.toString())
                .contains("java -jar rada.jar verify FILE", "There is no file", "Not a verifier key");
    }

    private int verify(String... args) {
        return new Verify(new PrintWriter(said, true)).run(List.of(args));
    }

    private static String line(int position) {
        String before =
                "{\"aggregateId\":\"018f4e2a-0000-4000-8000-000000000001\",\"aggregateType\":\"Project\",\"data\":{\"text\":\""
                        + position
                        + "\"},\"effectiveAt\":\"2026-01-01\",\"eventId\":\"018f4e2a-0000-4000-8000-00000000000"
                        + position
                        + "\"";
        String after = ",\"metadata\":{},\"position\":" + position
                + ",\"recordedAt\":\"2026-01-01T00:00:00.000000Z\",\"sequence\":" + (position - 1)
                + ",\"type\":\"Noted\"}";
        return before + ",\"leafHash\":\"" + LeafHash.of(before + after).base64() + "\"" + after;
    }
}
