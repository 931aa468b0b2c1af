package ee.rada.web.planfiles;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Text in the encodings that Estonian offices use: UTF-8 with or without a mark, and what Excel writes on an Estonian Windows. */
final class Charsets {

    private static final Charset WINDOWS_BALTIC = Charset.forName("windows-1257");
    private static final char MARK = '\ufeff';

    private Charsets() {}

    /** UTF-8 where it is that, for hardly any other text happens to be; otherwise Windows-1257. */
    static String decode(ByteBuffer bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(bytes.duplicate()).toString();
        } catch (CharacterCodingException notUtf8) {
            text = WINDOWS_BALTIC.decode(bytes.duplicate()).toString();
        }
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }
}
