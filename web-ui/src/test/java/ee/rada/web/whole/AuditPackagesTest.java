package ee.rada.web.whole;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.store.Hash;
import ee.rada.store.proofs.Checkpoint;
import ee.rada.store.proofs.ConsistencyProof;
import ee.rada.store.proofs.ExportCheck;
import ee.rada.store.proofs.InclusionProof;
import ee.rada.store.proofs.VerifierKey;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A log with everything that proves it, in one file. */
@WholeService
class AuditPackagesTest {

    private final LoggedProject project;
    private final Http auditor;

    AuditPackagesTest(@LocalServerPort int port) {
        this.project = new LoggedProject(port);
        this.auditor = project.auditor;
    }

    @Test
    void a_package_proves_each_event_of_an_excerpt() throws IOException {
        var files = unpacked(auditor.bytes(project.in("asice")));
        Checkpoint checkpoint = Checkpoint.parse(text(files, "proofs/checkpoint.txt"));
        List<String> lines = text(files, "stored-events.ndjson").lines().toList();

        assertThat(lines).hasSize(project.storedOfIt().size());
        for (String line : lines) {
            JsonNode event = Http.JSON.readTree(line);
            var proof = InclusionProof.parse(
                    text(files, "proofs/inclusion/" + event.path("position").asLong() + ".tlog-proof"),
                    Hash.fromBase64(event.path("leafHash").asString()));
            assertThat(proof.checkpoint()).isEqualTo(checkpoint);
            assertThat(proof.proof().root()).isEqualTo(checkpoint.root());
        }
        assertThat(check(files, true).sound()).isTrue();
    }

    @Test
    void a_package_of_everything_is_proved_as_a_whole() throws IOException {
        Checkpoint kept = Checkpoint.parse(auditor.get("/api/ledger/checkpoint").body());
        var files = unpacked(auditor.bytes(LoggedProject.EVENTS + "asice?since=" + kept.size()));
        Checkpoint checkpoint = Checkpoint.parse(text(files, "proofs/checkpoint.txt"));
        List<Hash> path = text(files, "proofs/consistency.txt")
                .lines()
                .skip(1)
                .takeWhile(line -> !line.isEmpty())
                .map(Hash::fromBase64)
                .toList();

        assertThat(check(files, false).proved()).isTrue();
        assertThat(text(files, "proofs/earlier-checkpoint.txt")).isEqualTo(kept.toString());
        assertThat(new ConsistencyProof(kept.size(), checkpoint.size(), path).holds(kept.root(), checkpoint.root()))
                .isTrue();
        assertThat(files.keySet()).noneMatch(name -> name.startsWith("proofs/inclusion/"));
    }

    private static ExportCheck.Result check(Map<String, byte[]> files, boolean excerpt) throws IOException {
        return ExportCheck.run(
                new BufferedReader(new StringReader(text(files, "stored-events.ndjson"))),
                Checkpoint.parse(text(files, "proofs/checkpoint.txt")),
                List.of(VerifierKey.parse(text(files, "proofs/verifier-key.txt"))),
                excerpt);
    }

    @Test
    void a_package_is_laid_out_as_asic_e() throws Exception {
        byte[] file = auditor.bytes(project.in("asice"));
        var files = unpacked(file);
        var listed =
                LogReading.elements(Objects.requireNonNull(files.get("META-INF/manifest.xml")), "manifest:file-entry")
                        .stream()
                        .map(entry -> entry.getAttribute("manifest:full-path"))
                        .toList();

        // Local file header: the method is at 8, the lengths of name and extra field at 26 and 28, and the name at 30.
        assertThat(file[8]).isZero();
        assertThat(file[28]).isZero();
        assertThat(new String(file, 30, 39, UTF_8)).isEqualTo("mimetypeapplication/vnd.etsi.asic-e+zip");
        assertThat(listed).first().isEqualTo("/");
        assertThat(listed.subList(1, listed.size()))
                .containsExactlyInAnyOrderElementsOf(files.keySet().stream()
                        .filter(name -> !name.equals("mimetype") && !name.startsWith("META-INF/"))
                        .toList());
        assertThat(text(files, "README.txt")).contains("stored-events.ndjson", "verify");
        assertThat(LogReading.ocel(OcelReading.sqlite(Objects.requireNonNull(files.get("events.ocel.sqlite")))))
                .isEqualTo(project.storedOfIt());
    }

    private static Map<String, byte[]> unpacked(byte[] file) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null) {
                files.put(entry.getName(), zip.readAllBytes());
                entry = zip.getNextEntry();
            }
        }
        return files;
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(Objects.requireNonNull(files.get(name), name), UTF_8);
    }
}
