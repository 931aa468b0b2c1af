package ee.rada.store.proofs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The checkpoints kept outside the database, one after the other with an empty line behind each: what remains of the truth when
 * somebody rewrites the database and everything in it. Only ever appended to.
 */
public final class CheckpointFile {

    private final Path file;
    private @Nullable Checkpoint last;
    private long end;

    private CheckpointFile(Path file) {
        this.file = file;
    }

    /**
     * Opens the file for appending; it and its folder are made with the first checkpoint. What a crash left half-written at its end is
     * written over.
     */
    public static CheckpointFile open(Path file) throws IOException {
        CheckpointFile opened = new CheckpointFile(file.toAbsolutePath());
        if (Files.exists(file)) {
            try (Reader reader = read(file)) {
                Checkpoint next = reader.next();
                while (next != null) {
                    opened.last = next;
                    opened.end += bytes(next).length;
                    next = reader.next();
                }
            }
        }
        return opened;
    }

    /** Reads a file of checkpoints from its beginning. */
    public static Reader read(Path file) throws IOException {
        return new Reader(Files.newBufferedReader(file));
    }

    Optional<Checkpoint> last() {
        return Optional.ofNullable(last);
    }

    /** Adds a checkpoint, durably. */
    void append(Checkpoint checkpoint) throws IOException {
        if (last == null) {
            Files.createDirectories(Objects.requireNonNull(file.getParent(), "a file lies in a folder"));
        }
        byte[] bytes = bytes(checkpoint);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.truncate(end);
            channel.write(ByteBuffer.wrap(bytes), end);
            channel.force(true);
        }
        end += bytes.length;
        last = checkpoint;
    }

    private static byte[] bytes(Checkpoint checkpoint) {
        return (checkpoint + "\n").getBytes(UTF_8);
    }

    @Override
    public String toString() {
        return file.toString();
    }

    /** Hands out one checkpoint after the other. */
    public static final class Reader implements AutoCloseable {

        private final BufferedReader lines;

        private Reader(BufferedReader lines) {
            this.lines = lines;
        }

        /**
         * The next checkpoint; null when there is no further whole one.
         *
         * @throws IllegalArgumentException when there is something else
         */
        public @Nullable Checkpoint next() throws IOException {
            StringBuilder note = new StringBuilder();
            int empty = 0;
            String line = lines.readLine();
            while (line != null) {
                empty += line.isEmpty() ? 1 : 0;
                if (empty == 2) {
                    return Checkpoint.parse(note.toString());
                }
                note.append(line).append('\n');
                line = lines.readLine();
            }
            return null;
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }
}
