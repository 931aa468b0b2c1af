package ee.rada.web.planfiles;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Reads a spreadsheet whatever its kind: an XLSX workbook, or text with commas, semicolons or tabs between its cells. */
final class SheetReader {

    /** The largest file, in bytes. */
    static final int LARGEST = 10 << 20;

    private static final String ZIP = "504b0304";
    /** Excel before 2007, PDF, RTF, gzip: what people send by mistake. */
    private static final List<String> OTHERS = List.of("d0cf11e0", "25504446", "7b5c7274", "1f8b");

    private SheetReader() {}

    /**
     * Every sheet of the file. Refused: {@code validation} for an empty one, {@code import-too-large}, {@code unsupported-media-type},
     * {@code import-not-wellformed}.
     */
    static List<Sheet> read(byte[] content) {
        if (content.length == 0) {
            throw SheetRefusal.empty();
        }
        if (content.length > LARGEST) {
            throw SheetRefusal.tooLarge(LARGEST);
        }
        var magic = HexFormat.of().formatHex(Arrays.copyOf(content, 4));
        if (OTHERS.contains(magic)) {
            throw SheetRefusal.unknownKind();
        }
        return magic.equals(ZIP) ? Workbook.read(content) : List.of(separated(content));
    }

    private static Sheet separated(byte[] content) {
        String text = Charsets.decode(ByteBuffer.wrap(content));
        if (text.indexOf('\0') >= 0) {
            throw SheetRefusal.unknownKind();
        }
        return SeparatedText.read(text);
    }
}
