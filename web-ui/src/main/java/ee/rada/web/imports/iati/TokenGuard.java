package ee.rada.web.imports.iati;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;

/**
 * Ends a stream of XML in which one tag, comment, CDATA section, processing instruction or run of text is longer than a bound. The
 * JDK's parser would take each of them whole into memory before anybody could look at its length.
 */
final class TokenGuard extends FilterReader {

    private enum Place {
        TEXT,
        OPENED,
        TAG,
        QUOTED,
        COMMENT,
        CDATA,
        INSTRUCTION
    }

    private static final int COMMENT_OPENS = pack("!--");
    private static final int CDATA_OPENS = pack("![C");

    private final int bound;
    private Place place = Place.TEXT;
    private int length;
    private char quote;
    /** The last three characters, the newest lowest. */
    private int last;

    private @Nullable Exception failure;

    TokenGuard(Reader in, int bound) {
        super(in);
        this.bound = bound;
    }

    boolean isTokenTooLong() {
        return length > bound;
    }

    /** What the stream below threw, which the parser may have wrapped or forgotten since. */
    @Nullable
    Exception failure() {
        return failure;
    }

    @Override
    public int read() throws IOException {
        var one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int count) throws IOException {
        int read = readBelow(buffer, offset, count);
        for (int i = offset; i < offset + read; i++) {
            see(buffer[i]);
            if (isTokenTooLong()) throw new IOException("A token longer than " + bound + " characters");
        }
        return read;
    }

    private int readBelow(char[] buffer, int offset, int count) throws IOException {
        try {
            return super.read(buffer, offset, count);
        } catch (CharacterCodingException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            failure = e;
            throw e;
        }
    }

    private void see(char c) {
        length++;
        last = (last << 8 | Math.min(c, 0xff)) & 0xffffff;
        switch (place) {
            case TEXT -> {
                if (c == '<') move(Place.OPENED);
            }
            case OPENED -> opened(c);
            case TAG -> tag(c);
            case QUOTED -> {
                if (c == quote) place = Place.TAG;
            }
            case COMMENT -> {
                if (last == pack("-->")) move(Place.TEXT);
            }
            case CDATA -> {
                if (last == pack("]]>")) move(Place.TEXT);
            }
            case INSTRUCTION -> {
                if ((last & 0xffff) == pack("?>")) move(Place.TEXT);
            }
        }
    }

    private void opened(char c) {
        if (c == '?') place = Place.INSTRUCTION;
        else if (last == COMMENT_OPENS) place = Place.COMMENT;
        else if (last == CDATA_OPENS) place = Place.CDATA;
        else if (c != '!' && c != '-' && c != '[') tag(c);
    }

    private void tag(char c) {
        place = Place.TAG;
        if (c == '"' || c == '\'') {
            place = Place.QUOTED;
            quote = c;
        } else if (c == '>') {
            move(Place.TEXT);
        }
    }

    private void move(Place next) {
        place = next;
        length = 0;
    }

    private static int pack(String text) {
        return text.chars().reduce(0, (packed, c) -> packed << 8 | c);
    }
}
