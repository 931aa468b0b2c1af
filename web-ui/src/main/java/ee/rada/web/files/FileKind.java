package ee.rada.web.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The kinds of file that may prove something. What a file is called is believed of none of them: its bytes say it. */
enum FileKind {
    PDF("application/pdf"),
    PNG("image/png"),
    JPEG("image/jpeg"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ODT("application/vnd.oasis.opendocument.text"),
    CSV("text/csv;charset=UTF-8"),
    TXT("text/plain;charset=UTF-8");

    private static final byte[] PDF_START = HexFormat.of().parseHex("255044462d");
    private static final byte[] PNG_START = HexFormat.of().parseHex("89504e470d0a1a0a");
    private static final byte[] JPEG_START = HexFormat.of().parseHex("ffd8ff");
    private static final byte[] ZIP_START = HexFormat.of().parseHex("504b0304");
    private static final int MOST_ENTRIES = 10_000;

    private final String mediaType;

    FileKind(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /**
     * What the file is; empty for any other kind.
     *
     * @param name only to tell a table from other text
     */
    static Optional<FileKind> of(Path file, String name) throws IOException {
        byte[] start = start(file);
        if (startsWith(start, PDF_START)) {
            return Optional.of(PDF);
        } else if (startsWith(start, PNG_START)) {
            return Optional.of(PNG);
        } else if (startsWith(start, JPEG_START)) {
            return Optional.of(JPEG);
        } else if (startsWith(start, ZIP_START)) {
            return packed(file);
        } else if (isText(file)) {
            return Optional.of(name.toLowerCase(Locale.ROOT).endsWith(".csv") ? CSV : TXT);
        }
        return Optional.empty();
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(PNG_START.length);
        }
    }

    private static boolean startsWith(byte[] start, byte[] magic) {
        return start.length >= magic.length && Arrays.equals(start, 0, magic.length, magic, 0, magic.length);
    }

    /** Reads the archive's directory only: nothing is unpacked, so there is no bomb to go off. A document with macros is none of ours. */
    private static Optional<FileKind> packed(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES
                    || zip.getEntry("word/vbaProject.bin") != null
                    || zip.getEntry("xl/vbaProject.bin") != null) {
                return Optional.empty();
            } else if (zip.getEntry("word/document.xml") != null) {
                return Optional.of(DOCX);
            } else if (zip.getEntry("xl/workbook.xml") != null) {
                return Optional.of(XLSX);
            }
            return isOpenDocument(zip) ? Optional.of(ODT) : Optional.empty();
        } catch (ZipException e) {
            return Optional.empty();
        }
    }

    private static boolean isOpenDocument(ZipFile zip) throws IOException {
        var mimetype = zip.getEntry("mimetype");
        if (mimetype == null) {
            return false;
        }
        byte[] expected = ODT.mediaType.getBytes(UTF_8);
        try (InputStream in = zip.getInputStream(mimetype)) {
            return Arrays.equals(in.readNBytes(expected.length + 1), expected);
        }
    }

    private static boolean isText(Path file) throws IOException {
        char[] buffer = new char[8192];
        try (var reader = new InputStreamReader(Files.newInputStream(file), UTF_8.newDecoder())) {
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    if (buffer[i] < ' '
                            && buffer[i] != '\n'
                            && buffer[i] != '\r'
                            && buffer[i] != '\t'
                            && buffer[i] != '\f') {
                        return false;
                    }
                }
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
