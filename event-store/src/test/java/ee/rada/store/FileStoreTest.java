package ee.rada.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStoreTest {

    private static final String SHA256_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    private Path folder;

    private FileStore files;

    @BeforeEach
    void open() throws IOException {
        files = new FileStore(folder);
    }

    @Test
    void a_file_is_found_by_its_content() throws IOException {
        assertThat(files.put(bytes("abc"), 3)).isEqualTo(new StoredFile(SHA256_OF_ABC, 3));

        assertThat(files.has(SHA256_OF_ABC)).isTrue();
        try (InputStream read = files.open(SHA256_OF_ABC)) {
            assertThat(read).hasContent("abc");
        }
        assertThat(folder.resolve("ba").resolve(SHA256_OF_ABC.substring(2))).exists();
    }

    @Test
    void the_same_bytes_are_kept_once() throws IOException {
        files.put(bytes("abc"), 100);
        files.put(bytes("abc"), 100);

        assertThat(keptFiles()).isEqualTo(1);
    }

    @Test
    void nothing_is_kept_of_a_file_that_is_too_large() throws IOException {
        assertThatThrownBy(() -> files.put(bytes("abcd"), 3)).isInstanceOf(FileTooLarge.class);

        assertThat(keptFiles()).isZero();
    }

    @Test
    void nothing_is_kept_of_a_file_that_breaks_off() throws IOException {
        InputStream breaking = new InputStream() {
            private int left = 10;

            @Override
            public int read() throws IOException {
                if (left-- == 0) {
                    throw new IOException("line cut");
                }
                return 'x';
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                into[offset] = (byte) read();
                return 1;
            }
        };

        assertThatThrownBy(() -> files.put(breaking, 100)).hasMessage("line cut");

        assertThat(keptFiles()).isZero();
    }

    @Test
    void a_name_that_is_no_digest_leads_nowhere() {
        assertThatThrownBy(() -> files.open("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> files.has(SHA256_OF_ABC.toUpperCase(Locale.ROOT)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> files.open(SHA256_OF_ABC)).isInstanceOf(NoSuchFileException.class);
    }

    private long keptFiles() throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).count();
        }
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
