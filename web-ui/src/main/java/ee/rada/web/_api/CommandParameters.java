package ee.rada.web._api;

import java.util.List;
import java.util.Map;

/** The headers that come with a command, as OpenAPI describes them. */
final class CommandParameters {

    private static final Map<String, Object> UUID = Map.of("type", "string", "format", "uuid");

    static final List<Map<String, Object>> ALL = List.of(
            header("Idempotency-Key", "The same key again gets the first answer", UUID),
            header(
                    "If-Match",
                    "The version that the sender saw, in quotes",
                    Map.of("type", "string", "pattern", "^\"[0-9]+\"$")),
            header("Acting-Under", "The substitution that lets him act in another's post", UUID),
            header("Effective-Date", "When it is true; today unless given", Map.of("type", "string", "format", "date")),
            header("Reason", "Why; UTF-8, or percent-encoded", Map.of("type", "string", "maxLength", 4000)));

    private CommandParameters() {}

    private static Map<String, Object> header(String name, String description, Map<String, Object> schema) {
        return Map.of("name", name, "in", "header", "description", description, "schema", schema);
    }
}
