package ee.rada.web.commands;

import static java.nio.charset.StandardCharsets.UTF_8;

import ee.rada.kernel.FieldError;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON that strangers wrote: strict UTF-8, no name twice in an object, at most {@value #DEEPEST} levels and
 * {@value #LARGEST} bytes. A decimal keeps every digit that was sent.
 */
public final class StrictJson {

    public static final int LARGEST = 1 << 20;
    static final int DEEPEST = 50;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private StrictJson() {}

    /** Refused as {@code body-too-large} without reading on, or as {@link #read(byte[])} says. */
    public static JsonNode read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new Refusal(ProblemCode.BODY_TOO_LARGE, Map.of("limit", LARGEST), List.of());
        }
        return read(bytes);
    }

    /** Refused as {@code validation} where it is no JSON; the place is told, the content is not. */
    public static JsonNode read(byte[] bytes) {
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            JsonNode node = MAPPER.readTree(text);
            if (node.isMissingNode()) {
                throw wrong("", "not-json");
            }
            return node;
        } catch (CharacterCodingException e) {
            throw wrong("", "not-utf-8");
        } catch (StreamConstraintsException e) {
            throw wrong("", "too-deep");
        } catch (JacksonException e) {
            boolean twice = String.valueOf(e.getOriginalMessage()).startsWith("Duplicate");
            throw wrong("", twice ? "duplicate-field" : "not-json");
        }
    }

    private static Refusal wrong(String pointer, String code) {
        return Refusal.fields(List.of(new FieldError(pointer, code)));
    }
}
