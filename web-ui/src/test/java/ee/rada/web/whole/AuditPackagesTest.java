package ee.rada.web.whole;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.store.Hash;
import ee.rada.store.proofs.Checkpoint;
import ee.rada.store.proofs.ConsistencyProof;
import ee.rada.store.proofs.ExportCheck;
import ee.rada.store.proofs.InclusionProof;
import ee.rada.store.proofs.PackageCheck;
import ee.rada.store.proofs.VerifierKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A log with everything that proves it, in one file. */
@WholeService
class AuditPackagesTest {

    private final LoggedProject project;
    private final Http auditor;

    @TempDir
    private Path folder;

    AuditPackagesTest(@LocalServerPort int port) {
        this.project = new LoggedProject(port);
        this.auditor = project.auditor;
    }

    @Test
    void a_package_proves_each_event_of_an_excerpt() throws IOException {
        byte[] file = auditor.bytes(project.in("asice"));
        var files = unpacked(file);
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
        assertThat(check(file).findings()).anyMatch(finding -> finding.startsWith("Each of them is among the"));
        assertThat(check(file).proved()).isTrue();
    }

    @Test
    void a_package_of_everything_is_proved_as_a_whole() throws IOException {
        Checkpoint kept = Checkpoint.parse(auditor.get("/api/ledger/checkpoint").body());
        byte[] file = auditor.bytes(LoggedProject.EVENTS + "asice?since=" + kept.size());
        var files = unpacked(file);
        Checkpoint checkpoint = Checkpoint.parse(text(files, "proofs/checkpoint.txt"));
        List<Hash> path = text(files, "proofs/consistency.txt")
                .lines()
                .skip(1)
                .takeWhile(line -> !line.isEmpty())
                .map(Hash::fromBase64)
                .toList();

        assertThat(check(file).proved()).isTrue();
        assertThat(text(files, "proofs/earlier-checkpoint.txt")).isEqualTo(kept.toString());
        assertThat(new ConsistencyProof(kept.size(), checkpoint.size(), path).holds(kept.root(), checkpoint.root()))
                .isTrue();
        assertThat(files.keySet()).noneMatch(name -> name.startsWith("proofs/inclusion/"));
    }

    /** As the command line does it. */
    private ExportCheck.Result check(byte[] file) throws IOException {
        Path kept = Files.write(folder.resolve(UUID.randomUUID() + ".asice"), file);
        return PackageCheck.run(
                kept,
                List.of(VerifierKey.parse(
                        auditor.get("/api/ledger/verifier-key").body())));
    }

    @Test
    void a_package_as_of_an_earlier_moment_holds_what_was_recorded_by_then_and_is_proved() throws IOException {
        long then = project.storedOfIt().size() / 2;
        JsonNode last = project.stored().stream()
                .filter(event -> event.path("eventId")
                        .asString()
                        .equals(project.storedOfIt().get((int) then).id()))
                .findFirst()
                .orElseThrow();

        byte[] file = auditor.bytes(
                project.in("asice") + "&asOf=" + last.path("position").asLong());

        assertThat(text(unpacked(file), "stored-events.ndjson").lines()).hasSize((int) then + 1);
        assertThat(check(file).proved()).isTrue();
        assertThat(auditor.get(project.in("asice") + "&asOf=never").status()).isEqualTo(400);
    }

    @Test
    void whatever_is_changed_in_a_package_is_found() throws IOException {
        var files = unpacked(auditor.bytes(project.in("asice")));
        String lines = text(files, "stored-events.ndjson");
        String second = lines.lines().skip(1).findFirst().orElseThrow();
        String proof = files.keySet().stream()
                .filter(name -> name.startsWith("proofs/inclusion/"))
                .findFirst()
                .orElseThrow();
        var left = with(files, "stored-events.ndjson", lines.replace(second + "\n", ""));
        var changed = with(files, "stored-events.ndjson", lines.replace("120.50", "120.51"));
        var swapped = with(files, proof, text(files, proof).replaceFirst("index \\d+", "index 0"));
        var unproved = new LinkedHashMap<>(files);
        unproved.remove(proof);
        var forked = with(files, "proofs/consistency.txt", "old 1\n\n");

        assertThat(check(packed(left)).findings()).singleElement().asString().contains("is missing: there is a proof");
        assertThat(check(packed(changed)).findings()).singleElement().asString().contains("differs from its leaf hash");
        assertThat(check(packed(swapped)).findings()).singleElement().asString().contains("proof");
        assertThat(check(packed(unproved)).findings())
                .singleElement()
                .asString()
                .contains("has no proof");
        assertThat(check(packed(forked)).findings()).singleElement().asString().contains("not only grown");
    }

    private static Map<String, byte[]> with(Map<String, byte[]> files, String name, String text) {
        var changed = new LinkedHashMap<>(files);
        changed.put(name, text.getBytes(UTF_8));
        return changed;
    }

    private static byte[] packed(Map<String, byte[]> files) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            for (var entry : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return file.toByteArray();
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
