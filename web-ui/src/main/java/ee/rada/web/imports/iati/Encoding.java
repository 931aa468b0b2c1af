package ee.rada.web.imports.iati;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.regex.Pattern;

/**
 * Decodes a file as XML 1.0, appendix F, has it: by its byte order mark, its first bytes or its declaration, else as UTF-8. Bytes
 * that are none of that encoding's characters are an error, never a replacement character. (The JDK's parser could do it as well,
 * but prints to the error stream whenever it meets such bytes.)
 */
final class Encoding {

    private static final int DECLARATION = 512;
    private static final Pattern NAMED =
            Pattern.compile("^<\\?xml\\s[^>]*?\\sencoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");

    private Encoding() {}

    /** @throws IllegalArgumentException where nobody knows the encoding that the file names */
    static Reader decode(InputStream in) throws IOException {
        var bytes = new PushbackInputStream(in, DECLARATION);
        var start = bytes.readNBytes(DECLARATION);
        var text = new String(start, ISO_8859_1);
        int mark = text.startsWith("\u00ef\u00bb\u00bf") ? "\u00ef\u00bb\u00bf".length() : 0;
        bytes.unread(start, mark, start.length - mark);
        return new InputStreamReader(bytes, charset(text, mark).newDecoder());
    }

    private static Charset charset(String text, int mark) {
        if (mark > 0) return UTF_8;
        if (text.startsWith("\u00fe\u00ff") || text.startsWith("\u00ff\u00fe")) return UTF_16;
        if (text.startsWith("\0<")) return UTF_16BE;
        if (text.startsWith("<\0")) return UTF_16LE;
        var named = NAMED.matcher(text);
        return named.find() ? Charset.forName(named.group(1)) : UTF_8;
    }
}
