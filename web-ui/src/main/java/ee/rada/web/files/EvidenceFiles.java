package ee.rada.web.files;

import ee.rada.kernel.FieldError;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.projects.ProjectCommand;
import ee.rada.store.FileStore;
import ee.rada.store.StoredFile;
import ee.rada.web._security.Caller;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** The files that people bring as evidence: which there are, what they are, and their bytes under their hash. */
@Component
public final class EvidenceFiles {

    /** The largest file, in bytes. */
    public static final long LARGEST = 10L << 20;

    /** A file that was taken in. */
    public record Taken(String sha256, String mediaType, long size) {}

    private final FileStore store;
    private final JdbcClient jdbc;
    private final Clock clock;

    EvidenceFiles(FileStore store, JdbcClient jdbc, Clock clock) {
        this.store = store;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether there is such a file. */
    public boolean has(String sha256) {
        return find(sha256).isPresent();
    }

    public Optional<Taken> find(String sha256) {
        return jdbc.sql("select sha256, media_type, size from app.file where sha256 = :sha256")
                .param("sha256", sha256.toLowerCase(Locale.ROOT))
                .query((row, _) -> new Taken(row.getString("sha256"), row.getString("media_type"), row.getLong("size")))
                .optional();
    }

    /** The bytes of a file that {@link #find} found. */
    InputStream open(Taken file) throws IOException {
        return store.open(file.sha256());
    }

    /**
     * Takes a file in; the same bytes again are the same file. Refused: {@code forbidden-role} to whoever records no work,
     * {@code body-too-large}, {@code unsupported-media-type}, {@code validation} for an empty one.
     */
    public Taken take(MultipartFile file, Caller caller) throws IOException {
        if (!caller.maySend(ProjectCommand.RecordActivity.class)) {
            throw new Refusal(ProblemCode.FORBIDDEN_ROLE);
        }
        if (file.isEmpty()) {
            throw Refusal.fields(List.of(new FieldError("/file", "required")));
        }
        if (file.getSize() > LARGEST) {
            throw new Refusal(ProblemCode.BODY_TOO_LARGE, Map.of("limit", LARGEST), List.of());
        }
        try (InputStream bytes = file.getInputStream()) {
            return take(String.valueOf(file.getOriginalFilename()), bytes, caller);
        }
    }

    /** Takes the bytes of a file of that name in; its kind is told by the bytes first. */
    public Taken take(String name, InputStream bytes, Caller caller) throws IOException {
        Path arrived = Files.createTempFile("rada-evidence", null);
        try {
            Files.copy(bytes, arrived, StandardCopyOption.REPLACE_EXISTING);
            FileKind kind = FileKind.of(arrived, name)
                    .orElseThrow(() -> new Refusal(ProblemCode.UNSUPPORTED_MEDIA_TYPE).at("/file"));
            return keep(arrived, kind, caller.official());
        } finally {
            Files.deleteIfExists(arrived);
        }
    }

    private Taken keep(Path file, FileKind kind, OfficialId by) throws IOException {
        StoredFile stored;
        try (InputStream in = Files.newInputStream(file)) {
            stored = store.put(in, LARGEST);
        }
        jdbc.sql("""
                insert into app.file (sha256, media_type, size, uploaded_by, uploaded_at)
                values (:sha256, :mediaType, :size, :by, :at)
                on conflict (sha256) do nothing
                """)
                .param("sha256", stored.sha256())
                .param("mediaType", kind.mediaType())
                .param("size", stored.size())
                .param("by", by.value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return find(stored.sha256()).orElseThrow();
    }
}
