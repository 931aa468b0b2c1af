package ee.rada.query;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a query gathered into JSON, so that one round trip brings a thing with its parts. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    public static <T> List<T> list(String json, Class<T> type) {
        return MAPPER.readValue(json, MAPPER.getTypeFactory().constructCollectionType(List.class, type));
    }

    public static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }
}
