package ee.rada.web._api;

import ee.rada.web._moment.AskedMoment;
import ee.rada.web.commands.JsonSchemas;
import ee.rada.web.commands.RecordShape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What can be added to the address of a question, as OpenAPI describes it. */
final class QueryParameters {

    private static final Map<String, Object> POSITION = Map.of("type", "integer", "format", "int64", "minimum", 0);
    private static final Map<String, Object> AT_LEAST = parameter(
            Parameters.AT_LEAST, "query", "Wait, at most 5 s, until the answer knows this position", POSITION);

    private static final Map<String, Object> AS_OF = parameter(
            AskedMoment.AS_OF,
            "query",
            "What was known then: a day (its end in Europe/Tallinn), an instant, or a position",
            Map.of("type", "string"));
    private static final Map<String, Object> EFFECTIVE_ON = parameter(
            AskedMoment.EFFECTIVE_ON,
            "query",
            "What was true by the end of that day: only events whose own date is not later, as known now or as of asOf",
            Map.of("type", "string", "format", "date"));

    private static final Map<String, Object> EXPLAIN = parameter(
            Reasons.EXPLAIN,
            "query",
            "Why the figures are what they are, as explain in the answer by JSON pointer: true for all of them, as"
                    + " long as they have at most 10 000 parts together, or the pointer of one figure",
            Map.of("type", "string"));

    private QueryParameters() {}

    static List<Map<String, Object>> of(ApiQuery query, JsonSchemas schemas) {
        var all = new ArrayList<Map<String, Object>>();
        query.shape().fields().stream()
                .filter(field -> query.variables().contains(field.name()))
                .forEach(field -> all.add(parameter(field.name(), "path", "Which one", schemas.of(field))));
        query.parameters()
                .forEach(field -> all.add(
                        parameter(ApiQuery.parameterName(field), "query", description(field), schemas.of(field))));
        all.addAll(List.of(AT_LEAST, AS_OF, EFFECTIVE_ON, EXPLAIN));
        return all;
    }

    static List<Map<String, Object>> ofEvents() {
        return List.of(
                parameter("after", "query", "Only events after this position", POSITION),
                parameter(
                        "limit",
                        "query",
                        "How many, 1000 unless given; more than 10000 is lowered",
                        Map.of("type", "integer", "minimum", 1)),
                AT_LEAST);
    }

    static List<Map<String, Object>> ofAProject() {
        return List.of(
                parameter("projectId", "path", "Which one", Map.of("type", "string", "format", "uuid")),
                parameter(
                        "part",
                        "query",
                        "The whole project, unless only its budget is asked for",
                        Map.of("type", "string", "enum", List.of("PROJECT", "BUDGET"))),
                parameter(
                        "clock",
                        "query",
                        "RECORDED: what was known then; EFFECTIVE: what was true on two days, by what is known now",
                        Map.of("type", "string", "enum", List.of("RECORDED", "EFFECTIVE"))));
    }

    static List<Map<String, Object>> ofAList() {
        return List.of(
                parameter("limit", "query", "How many, 50 unless given, at most 500", Map.of("type", "integer")),
                parameter("after", "query", "The next of the page before", Map.of("type", "string")));
    }

    static List<Map<String, Object>> ofTwoMoments(List<Map<String, Object>> others) {
        var all = new ArrayList<>(others);
        var from = new LinkedHashMap<>(parameter(
                "from",
                "query",
                "The earlier moment: a day (its end in Europe/Tallinn), an instant, or a position; 0 before everything",
                Map.of("type", "string")));
        from.put("required", true);
        all.add(from);
        all.add(parameter("to", "query", "The later moment; now unless given", Map.of("type", "string")));
        return all;
    }

    private static String description(RecordShape.Field field) {
        return switch (ApiQuery.parameterName(field)) {
            case "limit" ->
                "How many: of a list 50 unless given, at most 500; of a history or timeline all, up to 10 000";
            case "after" -> "The next of the page before";
            default -> "Only those with this " + field.name();
        };
    }

    private static Map<String, Object> parameter(
            String name, String in, String description, Map<String, Object> schema) {
        return Map.of(
                "name", name, "in", in, "description", description, "required", in.equals("path"), "schema", schema);
    }
}
