package ee.rada.store;

import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns events, metadata and snapshots into the canonical JSON that is stored, and back.
 *
 * <p>Stored are strings, booleans, whole numbers within ±(2^53 - 1), lists and objects. A {@link java.math.BigDecimal} is stored as a
 * plain string; float and double are refused with {@link IllegalArgumentException}; a component that is null is left out, and
 * what is left out is null again when read, and a flag that an older event did not know is false. Dates and ids are strings. Equal values always give equal text (RFC 8785).
 */
public final class EventJson {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private EventJson() {}

    public static String write(Object value) {
        return CanonicalJson.write(MAPPER.valueToTree(value));
    }

    /** Whether this text is what {@link #write} would make of it: the one form that may be stored. */
    public static boolean isCanonical(String json) {
        return CanonicalJson.isCanonical(json);
    }

    public static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    static Map<String, Object> readMap(String json) {
        return MAPPER.readValue(json, MAP);
    }
}
