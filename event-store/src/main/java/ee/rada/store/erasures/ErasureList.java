package ee.rada.store.erasures;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who was erased and when, in a file outside the database: a line each, {@code <subject> <instant>}, only ever appended to. An older
 * database that is restored holds the keys of people erased since; held against this list before anything is read from it, it loses them
 * again. Thread-safe.
 */
public final class ErasureList {

    private final Path file;
    private final Map<UUID, Instant> erased = new LinkedHashMap<>();
    private long end;

    private ErasureList(Path file) {
        this.file = file;
    }

    /**
     * Opens the list; the file and its folder are made with the first line. What a crash left half-written at its end is written over.
     *
     * @throws IOException when a line is something else: nobody can tell then who is missing
     */
    public static ErasureList open(Path file) throws IOException {
        ErasureList list = new ErasureList(file.toAbsolutePath());
        if (Files.exists(file)) {
            String text = Files.readString(file, UTF_8);
            int whole = text.lastIndexOf('\n') + 1;
            for (String line : text.substring(0, whole).lines().toList()) {
                list.read(line);
            }
            list.end = text.substring(0, whole).getBytes(UTF_8).length;
        }
        return list;
    }

    private void read(String line) throws IOException {
        String[] words = line.split(" ", -1);
        try {
            if (words.length == 2) {
                erased.put(UUID.fromString(words[0]), Instant.parse(words[1]));
                return;
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IOException(complaint(line), e);
        }
        throw new IOException(complaint(line));
    }

    private String complaint(String line) {
        return "The list of erasures " + file + " has a line that is none: " + line;
    }

    /** Adds somebody, durably; once is enough. */
    public synchronized void add(UUID subject, Instant at) throws IOException {
        if (erased.containsKey(subject)) {
            return;
        }
        Files.createDirectories(Objects.requireNonNull(file.getParent(), "a file lies in a folder"));
        byte[] line = (subject + " " + at + "\n").getBytes(UTF_8);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.truncate(end);
            channel.write(ByteBuffer.wrap(line), end);
            channel.force(true);
        }
        end += line.length;
        erased.put(subject, at);
    }

    /** Everybody on the list. */
    public synchronized Map<UUID, Instant> all() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(erased));
    }

    /**
     * Makes list and database agree, before anybody reads from either: who is on the list loses his key, and who lost it but is not
     * on the list, because the process ended between the two, is added.
     *
     * @return how many keys this has destroyed; more than 0 after an older database was restored
     */
    public synchronized int holdAgainst(DataSource dataSource) throws IOException {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        int destroyed = 0;
        for (Map.Entry<UUID, Instant> one : all().entrySet()) {
            destroyed += jdbc.sql("""
                            insert into store.subject_key (subject, erased_at) values (:subject, :at::timestamptz)
                            on conflict (subject) do update set wrapped = null, erased_at = excluded.erased_at
                             where subject_key.wrapped is not null""")
                    .param("subject", one.getKey())
                    .param("at", one.getValue().toString())
                    .update();
            jdbc.sql("delete from store.blind_entry where subject = ?")
                    .param(one.getKey())
                    .update();
        }
        var known = jdbc.sql(
                        "select subject, erased_at from store.subject_key where wrapped is null order by erased_at")
                .query((row, _) -> Map.entry(
                        row.getObject(1, UUID.class), row.getTimestamp(2).toInstant()))
                .list();
        for (Map.Entry<UUID, Instant> one : known) {
            add(one.getKey(), one.getValue());
        }
        return destroyed;
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
