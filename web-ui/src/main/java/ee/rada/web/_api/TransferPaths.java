package ee.rada.web._api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;

/** Describes imports, exports and replays, which are neither commands nor queries. */
final class TransferPaths {

    private static final Map<String, Object> TEXT = Map.of("type", "string");
    private static final Map<String, Object> ANY = Map.of("type", "object");
    private static final Map<String, Object> ID = Map.of("type", "string", "format", "uuid");
    private static final Map<String, Object> DAY = Map.of("type", "string", "format", "date");
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    private TransferPaths() {}

    static Map<String, Object> all() {
        var paths = new LinkedHashMap<String, Object>();
        paths.put("/api/imports", Map.of("post", take(), "get", list()));
        paths.put("/api/imports/{importId}", Map.of("get", one("import", "How far an import is, and its report")));
        paths.put(
                "/api/imports/{importId}/cancel",
                Map.of("post", accepted(one("cancel-import", "Stop an import between two activities"))));
        paths.put(
                "/api/imports/{importId}/apply",
                Map.of("post", accepted(one("apply-import", "Apply a file that was checked, or go on with one"))));
        paths.put("/api/projects/{id}/plan-file", Map.of("post", plan()));
        paths.put("/api/exports/iati.xml", Map.of("get", export()));
        paths.put("/api/exports/events.{ending}", Map.of("get", events()));
        paths.put("/api/replay/{kind}", Map.of("post", accepted(replay("begin-replay", "Begin a check or a rebuild"))));
        paths.put(
                "/api/replay/{kind}/cancel",
                Map.of("post", accepted(replay("cancel-replay", "Give the one that is running up"))));
        paths.put("/api/plan-changes.csv", Map.of("get", ledger("csv", "text/csv")));
        paths.put("/api/plan-changes.xlsx", Map.of("get", ledger("xlsx", XLSX)));
        return paths;
    }

    private static Map<String, Object> take() {
        Map<String, Object> form = Map.of(
                "type",
                "object",
                "properties",
                Map.of(
                        "file",
                        Map.of("type", "string", "contentMediaType", "application/octet-stream"),
                        "mode",
                        Map.of("type", "string", "enum", List.of("check", "apply")),
                        "format",
                        Map.of("type", "string", "enum", List.of("iati", "plan")),
                        "projectId",
                        Map.of("type", "string", "format", "uuid", "description", "Never given: both make projects")),
                "required",
                List.of("file", "mode"));
        var operation = OpenApi.operation(
                "take-import",
                "Bring an IATI file of projects, or the plan of a new one, in: check it first, or apply it");
        operation.put("requestBody", OpenApi.required(MediaType.MULTIPART_FORM_DATA_VALUE, form));
        operation.put("responses", OpenApi.responses(OpenApi.ok(JSON, ANY)));
        return accepted(operation);
    }

    private static Map<String, Object> plan() {
        Map<String, Object> form = Map.of(
                "type",
                "object",
                "properties",
                Map.of(
                        "file",
                        Map.of("type", "string", "contentMediaType", "application/octet-stream"),
                        "mode",
                        Map.of("type", "string", "enum", List.of("check", "apply")),
                        "title",
                        TEXT,
                        "rationale",
                        TEXT,
                        "cancelMissing",
                        Map.of("type", "boolean")),
                "required",
                List.of("file", "mode"));
        var operation = OpenApi.operation(
                "take-plan-file", "Hold an XLSX or CSV plan against the live plan, or draft one proposal of it");
        operation.put("parameters", List.of(input("id", "path", ID)));
        operation.put("requestBody", OpenApi.required(MediaType.MULTIPART_FORM_DATA_VALUE, form));
        operation.put("responses", OpenApi.responses(OpenApi.ok(JSON, ANY)));
        return operation;
    }

    private static Map<String, Object> list() {
        var operation = OpenApi.operation("imports", "Imports, the latest first");
        operation.put(
                "parameters",
                List.of(input("limit", "query", Map.of("type", "integer")), input("after", "query", TEXT)));
        operation.put("responses", OpenApi.responses(OpenApi.ok(JSON, ANY)));
        return operation;
    }

    private static Map<String, Object> replay(String id, String summary) {
        var operation = OpenApi.operation(id, summary);
        operation.put("parameters", List.of(input("kind", "path", choice("check", "rebuild"))));
        operation.put("responses", OpenApi.responses(OpenApi.ok(JSON, ANY)));
        return operation;
    }

    private static Map<String, Object> one(String id, String summary) {
        var operation = OpenApi.operation(id, summary);
        operation.put("parameters", List.of(input("importId", "path", ID)));
        operation.put("responses", OpenApi.responses(OpenApi.ok(JSON, ANY)));
        return operation;
    }

    private static Map<String, Object> export() {
        var operation = OpenApi.operation("export-iati", "Projects as an IATI 2.03 file: all, or those that are named");
        operation.put("parameters", List.of(input("project", "query", Map.of("type", "array", "items", ID))));
        operation.put("responses", OpenApi.responses(OpenApi.ok(MediaType.APPLICATION_XML_VALUE, TEXT)));
        return operation;
    }

    private static Map<String, Object> events() {
        var operation = OpenApi.operation(
                "export-events",
                "The stored events as a log for other tools, for auditors: ndjson (CloudEvents 1.0), csv, xlsx, ocel.json, ocel.sqlite, "
                        + "ocel.xml, projects.xes, plan-changes.xes, or asice: all of them in one package with what proves them");
        operation.put(
                "parameters",
                List.of(
                        input("ending", "path", TEXT),
                        input(
                                "of",
                                "query",
                                choice(
                                        "EVERYTHING",
                                        "PROJECT",
                                        "BUDGET",
                                        "PLAN_CHANGE",
                                        "OFFICIAL",
                                        "POST",
                                        "SUBSTITUTION",
                                        "AUDIT_NOTE")),
                        input("projectId", "query", ID),
                        input("proposalId", "query", ID),
                        input("thingId", "query", ID),
                        input("clock", "query", choice("RECORDED", "EFFECTIVE")),
                        input("from", "query", DAY),
                        input("until", "query", DAY),
                        input("since", "query", Map.of("type", "integer", "format", "int64")),
                        input("asOf", "query", TEXT),
                        input("effectiveOn", "query", DAY)));
        operation.put("responses", OpenApi.responses(OpenApi.ok(MediaType.APPLICATION_OCTET_STREAM_VALUE, TEXT)));
        return operation;
    }

    private static Map<String, Object> choice(String... values) {
        return Map.of("type", "string", "enum", List.of(values));
    }

    private static Map<String, Object> ledger(String kind, String mediaType) {
        var operation = OpenApi.operation("ledger-" + kind, "Every proposal, those too that were refused, as a table");
        operation.put(
                "parameters",
                List.of(
                        input("projectId", "query", ID),
                        input("state", "query", TEXT),
                        input("cause", "query", TEXT),
                        input("kind", "query", TEXT),
                        input("requester", "query", ID),
                        input("decider", "query", ID),
                        input("dated", "query", choice("DRAFTED", "SUBMITTED", "ENDED")),
                        input("from", "query", DAY),
                        input("until", "query", DAY),
                        input("q", "query", TEXT)));
        operation.put("responses", OpenApi.responses(OpenApi.ok(mediaType, TEXT)));
        return operation;
    }

    static Map<String, Object> input(String name, String in, Map<String, Object> schema) {
        return Map.of("name", name, "in", in, "required", in.equals("path"), "schema", schema);
    }

    /** Answered before it is done. */
    private static Map<String, Object> accepted(Map<String, Object> operation) {
        var responses = new LinkedHashMap<String, Object>();
        if (operation.get("responses") instanceof Map<?, ?> all) {
            all.forEach((status, response) ->
                    responses.put(status.equals("200") ? "202" : String.valueOf(status), response));
        }
        operation.put("responses", responses);
        return operation;
    }
}
