package ee.rada.web.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileKindTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "255044462d312e37, PDF",
        "89504e470d0a1a0a00, PNG",
        "ffd8ffe000104a46, JPEG",
        "7465726520c3b5, TXT",
    })
    void the_bytes_tell_what_a_file_is(String hex, FileKind kind) throws IOException {
        assertThat(FileKind.of(file(HexFormat.of().parseHex(hex)), "minu.exe")).contains(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "4d5a900003000000, foto.png",
        "7f454c4602010100, a.pdf",
        "3c68ff, a.html",
        "00, a.txt",
        "504b030400, a.docx",
    })
    void what_it_is_called_does_not_help(String hex, String name) throws IOException {
        assertThat(FileKind.of(file(HexFormat.of().parseHex(hex)), name)).isEmpty();
    }

    @Test
    void a_table_is_text_that_is_called_so() throws IOException {
        assertThat(FileKind.of(file("a;b\n".getBytes(UTF_8)), "A.CSV")).contains(FileKind.CSV);
    }

    @Test
    void office_documents_are_told_by_what_is_packed_in_them() throws IOException {
        assertThat(FileKind.of(packed("word/document.xml"), "a")).contains(FileKind.DOCX);
        assertThat(FileKind.of(packed("xl/workbook.xml"), "a")).contains(FileKind.XLSX);
        assertThat(FileKind.of(packed("mimetype"), "a")).contains(FileKind.ODT);
    }

    @Test
    void macros_and_other_archives_are_not_taken() throws IOException {
        assertThat(FileKind.of(packed("word/document.xml", "word/vbaProject.bin"), "a.docx"))
                .isEmpty();
        assertThat(FileKind.of(packed("../../etc/passwd"), "a.docx")).isEmpty();
    }

    private Path packed(String... entries) throws IOException {
        Path file = Files.createTempFile(folder, "packed", null);
        try (OutputStream out = Files.newOutputStream(file);
                var zip = new ZipOutputStream(out)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write("application/vnd.oasis.opendocument.text".getBytes(UTF_8));
            }
        }
        return file;
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "file", null), content);
    }
}
