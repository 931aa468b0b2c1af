package ee.rada.store;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Files by their content, beside the database: {@code ab/cdef…} holds the bytes whose SHA-256 digest that is. A file appears whole
 * and durable or not at all, is never changed, and the same bytes are kept once. Thread-safe, also among processes.
 */
public final class FileStore {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final int BUFFER = 64 * 1024;

    private final Path folder;

    /**
     * Uses this folder, which is made where it is missing.
     *
     * @throws IOException when it cannot be made
     */
    public FileStore(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /**
     * Keeps these bytes.
     *
     * @param limit the most bytes they may have
     * @throws FileTooLarge when there are more; no more than the limit is read
     */
    public StoredFile put(InputStream content, long limit) throws IOException {
        Path arriving = Files.createTempFile(folder, "arriving", ".tmp");
        try {
            StoredFile file = write(content, limit, arriving);
            Path shelf = Files.createDirectories(shelf(file.sha256()));
            Path place = place(file.sha256());
            Files.move(arriving, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(shelf);
            return file;
        } finally {
            Files.deleteIfExists(arriving);
        }
    }

    /**
     * The bytes of the file.
     *
     * @throws NoSuchFileException when there is none
     * @throws IllegalArgumentException when this is not a digest in lower-case hexadecimal
     */
    public InputStream open(String sha256) throws IOException {
        return Files.newInputStream(place(sha256));
    }

    /**
     * Whether such a file is kept.
     *
     * @throws IllegalArgumentException when this is not a digest in lower-case hexadecimal
     */
    public boolean has(String sha256) {
        return Files.isRegularFile(place(sha256));
    }

    private static StoredFile write(InputStream content, long limit, Path arriving) throws IOException {
        MessageDigest digest = Hash.newSha256();
        long size = 0;
        byte[] buffer = new byte[BUFFER];
        try (FileChannel channel = FileChannel.open(arriving, StandardOpenOption.WRITE)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw new FileTooLarge(limit);
                }
                digest.update(buffer, 0, read);
                writeFully(channel, ByteBuffer.wrap(buffer, 0, read));
            }
            channel.force(true);
        }
        return new StoredFile(HexFormat.of().formatHex(digest.digest()), size);
    }

    private static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            int _ = channel.write(bytes);
        }
    }

    /** The name of a new file is durable only once its folder is; Windows cannot open folders and need not. */
    private static void force(Path directory) throws IOException {
        if (File.separatorChar == '/') {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private Path place(String sha256) {
        if (!SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("Not a SHA-256 digest in lower-case hexadecimal");
        }
        return shelf(sha256).resolve(sha256.substring(2));
    }

    private Path shelf(String sha256) {
        return folder.resolve(sha256.substring(0, 2));
    }
}
