package ee.rada.web.commands;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.text.Normalizer;
import java.util.HexFormat;

/**
 * Text in a header, which by the letter of HTTP is ASCII. Estonian comes in one of four ways, all of which are understood: as plain
 * UTF-8, percent-encoded, percent-encoded with the charset named (RFC 8187), or as the Latin-1 that older clients send unasked.
 */
final class HeaderText {

    private static final String NAMED_CHARSET = "UTF-8''";

    private HeaderText() {}

    static String decode(String value) throws WrongValue {
        boolean named = value.regionMatches(true, 0, NAMED_CHARSET, 0, NAMED_CHARSET.length());
        String text = isLatin1(value) ? value : utf8(bytes(named ? value.substring(NAMED_CHARSET.length()) : value));
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            throw new WrongValue("control-character");
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** No client encodes percents and sends Latin-1 too, and hardly a word of Latin-1 is UTF-8 by accident. */
    private static boolean isLatin1(String value) {
        boolean bytes = value.chars().allMatch(character -> character <= 0xff);
        boolean ascii = value.chars().allMatch(character -> character < 0x80);
        return bytes && !ascii && !isUtf8(value.getBytes(ISO_8859_1));
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** The server hands header bytes over as Latin-1 characters; a percent sign that encodes nothing stays one. */
    private static byte[] bytes(String value) {
        boolean raw = value.chars().allMatch(character -> character <= 0xff);
        byte[] all = value.getBytes(raw ? ISO_8859_1 : UTF_8);
        var decoded = new ByteArrayOutputStream(all.length);
        for (int i = 0; i < all.length; i++) {
            if (all[i] == '%'
                    && i + 2 < all.length
                    && HexFormat.isHexDigit(all[i + 1])
                    && HexFormat.isHexDigit(all[i + 2])) {
                decoded.write(HexFormat.fromHexDigits(new String(all, i + 1, 2, ISO_8859_1)));
                i += 2;
            } else {
                decoded.write(all[i]);
            }
        }
        return decoded.toByteArray();
    }

    private static String utf8(byte[] bytes) throws WrongValue {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new WrongValue("not-utf-8");
        }
    }
}
