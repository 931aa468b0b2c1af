package ee.rada.web._api;

import ee.rada.kernel.CommandAnswer;
import ee.rada.kernel.ProblemCode;
import ee.rada.query.comparisons.PortfolioComparison;
import ee.rada.query.comparisons.ProjectComparison;
import ee.rada.web.commands.CommandShape;
import ee.rada.web.commands.JsonSchemas;
import ee.rada.web.commands.RecordShape;
import ee.rada.web.files.EvidenceFiles;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/** The description of the whole API (OpenAPI 3.1), made from the same records that read and write it. */
final class OpenApi {

    private static final String JSON = "application/json";
    private static final String LINES = "application/x-ndjson";

    private final Map<String, Object> schemas = new TreeMap<>();
    private final JsonSchemas bodies = JsonSchemas.ofBodies(type -> reference(type, "", this::body));
    private final JsonSchemas answers = JsonSchemas.ofAnswers(type -> reference(type, "Answered", this::answer));

    private OpenApi() {}

    static Map<String, Object> document() {
        return new OpenApi().whole();
    }

    private Map<String, Object> whole() {
        var paths = new LinkedHashMap<String, Object>();
        paths.put("/api/commands", Map.of("get", catalogue(), "post", bulk()));
        CommandShape.all().forEach(shape -> paths.put("/api/commands/" + shape.name(), Map.of("post", command(shape))));
        ApiQuery.ALL.forEach(query -> paths.put(query.path(), Map.of("get", query(query))));
        paths.put("/api/events", Map.of("get", events()));
        paths.put(
                "/api/projects/{projectId}/comparison",
                Map.of("get", comparison("project-comparison", ProjectComparison.class, QueryParameters.ofAProject())));
        paths.put(
                "/api/comparison",
                Map.of("get", comparison("comparison", PortfolioComparison.class, QueryParameters.ofAList())));
        paths.putAll(LedgerPaths.all());
        paths.putAll(TransferPaths.all());
        paths.put("/api/files", Map.of("post", upload()));
        paths.put("/api/files/{sha256}", Map.of("get", download()));
        paths.put(
                "/api/openapi.json", Map.of("get", described("openapi", "This description", Map.of("type", "object"))));
        schemas.put("Problem", problem());
        var document = new LinkedHashMap<String, Object>();
        document.put("openapi", "3.1.0");
        document.put(
                "info",
                Map.of(
                        "title",
                        "Rada",
                        "version",
                        "1",
                        "description",
                        "Commands change, queries tell. Every refusal is a problem (RFC 9457) with a stable code."));
        document.put("security", List.of(Map.of("basic", List.of())));
        document.put("paths", paths);
        document.put(
                "components",
                Map.of(
                        "schemas",
                        schemas,
                        "securitySchemes",
                        Map.of("basic", Map.of("type", "http", "scheme", "basic")),
                        "responses",
                        Map.of("Problem", content("application/problem+json", "Refused", named("Problem")))));
        return document;
    }

    private Map<String, Object> command(CommandShape shape) {
        var operation = operation(shape.name(), "Send " + shape.name());
        operation.put("tags", List.of("commands"));
        operation.put("parameters", CommandParameters.ALL);
        operation.put("requestBody", required(JSON, bodies.of(shape.body())));
        operation.put("responses", responses(withHeaders(ok(JSON, answers.of(RecordShape.of(CommandAnswer.class))))));
        return operation;
    }

    private Map<String, Object> bulk() {
        var operation = operation("bulk", "Send many commands, one a line; each is answered by a line");
        operation.put("tags", List.of("commands"));
        operation.put("requestBody", required(LINES, Map.of("type", "string")));
        operation.put("responses", responses(ok(LINES, Map.of("type", "string"))));
        return operation;
    }

    private Map<String, Object> catalogue() {
        return described(
                "catalogue", "Every command with its schema, labels and who may send it", Map.of("type", "object"));
    }

    private Map<String, Object> query(ApiQuery query) {
        var operation = operation(operationId(query), query.type().getSimpleName());
        operation.put("tags", List.of("queries"));
        operation.put("parameters", QueryParameters.of(query, bodies));
        operation.put(
                "responses", responses(withHeaders(ok(JSON, reference(query.answer(), "Answered", this::explained)))));
        return operation;
    }

    private Map<String, Object> comparison(
            String id, Class<? extends Record> answer, List<Map<String, Object>> parameters) {
        var operation = operation(id, "What is different between two moments, and which events made it so");
        operation.put("tags", List.of("queries"));
        operation.put("parameters", QueryParameters.ofTwoMoments(parameters));
        operation.put("responses", responses(withHeaders(ok(JSON, reference(answer, "Answered", this::answer)))));
        return operation;
    }

    private Map<String, Object> events() {
        var operation = operation("events", "The stored events, one a line, for auditors");
        operation.put("parameters", QueryParameters.ofEvents());
        operation.put("responses", responses(ok(LINES, Map.of("type", "string"))));
        return operation;
    }

    private Map<String, Object> upload() {
        Map<String, Object> form = Map.of(
                "type",
                "object",
                "properties",
                Map.of("file", Map.of("type", "string", "contentMediaType", "application/octet-stream")),
                "required",
                List.of("file"));
        var operation = operation("upload", "Upload a file as evidence: PDF, PNG, JPEG, DOCX, XLSX, ODT, CSV or text");
        operation.put("requestBody", required("multipart/form-data", form));
        operation.put("responses", responses(ok(JSON, answers.of(RecordShape.of(EvidenceFiles.Taken.class)))));
        return operation;
    }

    private Map<String, Object> download() {
        var operation = operation("download", "A file by the SHA-256 of its bytes");
        operation.put(
                "parameters",
                List.of(Map.of("name", "sha256", "in", "path", "required", true, "schema", Map.of("type", "string"))));
        operation.put("responses", responses(ok("application/octet-stream", Map.of("type", "string"))));
        return operation;
    }

    private static Map<String, Object> described(String id, String summary, Map<String, Object> schema) {
        var operation = operation(id, summary);
        operation.put("responses", responses(ok(JSON, schema)));
        return operation;
    }

    static Map<String, Object> operation(String id, String summary) {
        var operation = new LinkedHashMap<String, Object>();
        operation.put("operationId", id);
        operation.put("summary", summary);
        return operation;
    }

    /** Unique, though one question may have several addresses. */
    private static String operationId(ApiQuery query) {
        return query.path().substring("/api/".length()).replaceAll("[{}]", "").replace('/', '-');
    }

    static Map<String, Object> required(String mediaType, Map<String, Object> schema) {
        return Map.of("required", true, "content", Map.of(mediaType, Map.of("schema", schema)));
    }

    static Map<String, Object> ok(String mediaType, Map<String, Object> schema) {
        return content(mediaType, "Done", schema);
    }

    private static Map<String, Object> content(String mediaType, String description, Map<String, Object> schema) {
        return Map.of("description", description, "content", Map.of(mediaType, Map.of("schema", schema)));
    }

    private static Map<String, Object> withHeaders(Map<String, Object> response) {
        var more = new LinkedHashMap<>(response);
        more.put(
                "headers",
                Map.of(
                        "ETag",
                        Map.of("description", "The version, of one thing", "schema", Map.of("type", "string")),
                        "Rada-Position",
                        Map.of(
                                "description",
                                "The ledger position it speaks of",
                                "schema",
                                Map.of("type", "integer", "format", "int64"))));
        return more;
    }

    static Map<String, Object> responses(Map<String, Object> ok) {
        var responses = new LinkedHashMap<String, Object>();
        responses.put("200", ok);
        Arrays.stream(ProblemCode.values())
                .map(ProblemCode::status)
                .distinct()
                .sorted()
                .forEach(status ->
                        responses.put(String.valueOf(status), Map.of("$ref", "#/components/responses/Problem")));
        return responses;
    }

    private static Map<String, Object> problem() {
        List<String> codes =
                Arrays.stream(ProblemCode.values()).map(ProblemCode::code).toList();
        Map<String, Object> text = Map.of("type", "string");
        var properties = new LinkedHashMap<String, Object>();
        properties.put("type", Map.of("type", "string", "format", "uri-reference"));
        properties.put("title", text);
        properties.put("status", Map.of("type", "integer"));
        properties.put("detail", text);
        properties.put("instance", Map.of("type", "string", "format", "uri-reference"));
        properties.put("code", Map.of("type", "string", "enum", codes));
        properties.put(
                "errors",
                Map.of(
                        "type",
                        "array",
                        "items",
                        Map.of(
                                "type",
                                "object",
                                "properties",
                                Map.of(
                                        "pointer",
                                        text,
                                        "header",
                                        text,
                                        "parameter",
                                        text,
                                        "code",
                                        text,
                                        "message",
                                        text),
                                "required",
                                List.of("code", "message"))));
        properties.put("currentVersion", Map.of("type", "integer", "format", "int64"));
        properties.put("errorId", Map.of("type", "string", "format", "uuid"));
        return Map.of(
                "type",
                "object",
                "properties",
                properties,
                "required",
                List.of("type", "title", "status", "detail", "code"));
    }

    /** A record is described once and referred to ever after. */
    private Map<String, Object> reference(
            Class<? extends Record> type, String suffix, Function<RecordShape, Map<String, Object>> schema) {
        String name =
                type.getName().substring(type.getPackageName().length() + 1).replace("$", "") + suffix;
        if (!schemas.containsKey(name)) {
            schemas.put(name, Map.of());
            schemas.put(name, schema.apply(RecordShape.of(type)));
        }
        return named(name);
    }

    private Map<String, Object> body(RecordShape shape) {
        return bodies.of(shape);
    }

    private Map<String, Object> answer(RecordShape shape) {
        return answers.of(shape);
    }

    /** An answer, with the reasons that are there where they are asked for. */
    @SuppressWarnings("unchecked") // JsonSchemas made it.
    private Map<String, Object> explained(RecordShape shape) {
        Map<String, Object> schema = answers.of(shape);
        var properties = (Map<String, Object>) Objects.requireNonNull(schema.get("properties"));
        properties.put(
                Reasons.EXPLAIN,
                Map.of(
                        "type",
                        "object",
                        "description",
                        "Why the figures are what they are, by their JSON pointers; only where it is asked for",
                        "additionalProperties",
                        reference(ToldFigure.class, "Answered", this::answer)));
        return schema;
    }

    private static Map<String, Object> named(String name) {
        return Map.of("$ref", "#/components/schemas/" + name);
    }
}
