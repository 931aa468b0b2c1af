package ee.rada.web.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The projects of the invented year, from {@code demo/scenarios.json}. Nothing there happened, and no sum is anybody's. */
final class Scenarios {

    private static final String FILE = "/demo/scenarios.json";

    private Scenarios() {}

    static List<Scenario> all() {
        try (InputStream json = Objects.requireNonNull(Scenarios.class.getResourceAsStream(FILE))) {
            return JsonMapper.shared().readValue(json, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
