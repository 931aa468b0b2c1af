package ee.rada.web._api;

import static ee.rada.web._api.TransferPaths.input;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;

/** Describes what proves the ledger. */
final class LedgerPaths {

    private static final Map<String, Object> TEXT = Map.of("type", "string");
    private static final Map<String, Object> HASH = Map.of("type", "string", "contentEncoding", "base64");
    private static final Map<String, Object> NUMBER = Map.of("type", "integer", "format", "int64", "minimum", 0);
    private static final Map<String, Object> HASHES = Map.of("type", "array", "items", HASH);

    private LedgerPaths() {}

    static Map<String, Object> all() {
        var paths = new LinkedHashMap<String, Object>();
        paths.put("/api/ledger/verifier-key", Map.of("get", key()));
        paths.put("/api/ledger/checkpoint", Map.of("get", checkpoint()));
        paths.put("/api/ledger/proof/inclusion", Map.of("get", inclusion()));
        paths.put("/api/ledger/proof/consistency", Map.of("get", consistency()));
        paths.put("/api/ledger/tile/{level}/{index}", Map.of("get", tile()));
        paths.put("/api/ledger/tile/entries/{index}", Map.of("get", entries()));
        return paths;
    }

    private static Map<String, Object> key() {
        var operation = OpenApi.operation("verifier-key", "The key that checkpoints are verified with");
        operation.put("responses", OpenApi.responses(OpenApi.ok(MediaType.TEXT_PLAIN_VALUE, TEXT)));
        return operation;
    }

    private static Map<String, Object> checkpoint() {
        return proof(
                "checkpoint",
                "The last signed checkpoint, or that of a size (C2SP tlog-checkpoint as text)",
                List.of(input("size", "query", NUMBER)),
                Map.of(
                        "origin",
                        TEXT,
                        "size",
                        NUMBER,
                        "root",
                        HASH,
                        "signedAt",
                        TEXT,
                        "verifierKey",
                        TEXT,
                        "checkpoint",
                        TEXT));
    }

    private static Map<String, Object> inclusion() {
        return proof(
                "proof-inclusion",
                "That an event is among the first so many (C2SP tlog-proof as text); without a size, those of the last checkpoint",
                List.of(needed("position"), input("size", "query", NUMBER)),
                Map.of("position", NUMBER, "size", NUMBER, "leafHash", HASH, "proof", HASHES));
    }

    private static Map<String, Object> consistency() {
        return proof(
                "proof-consistency",
                "That the ledger has only grown (C2SP tlog-witness, add-checkpoint, as text); up to the last checkpoint if not told",
                List.of(needed("from"), input("to", "query", NUMBER)),
                Map.of("from", NUMBER, "to", NUMBER, "proof", HASHES));
    }

    private static Map<String, Object> tile() {
        return bytes(
                "tile",
                "A tile of the Merkle tree (C2SP tlog-tiles)",
                List.of(input("level", "path", NUMBER), input("index", "path", TEXT)));
    }

    private static Map<String, Object> entries() {
        return bytes(
                "tile-entries",
                "The events below a tile (C2SP tlog-tiles); not found where one is longer than 65535 bytes, which /api/events shows",
                List.of(input("index", "path", TEXT)));
    }

    private static Map<String, Object> needed(String name) {
        var input = new LinkedHashMap<>(input(name, "query", NUMBER));
        input.put("required", true);
        return input;
    }

    private static Map<String, Object> proof(
            String id, String summary, List<Map<String, Object>> parameters, Map<String, Object> members) {
        var operation = OpenApi.operation(id, summary);
        operation.put("parameters", parameters);
        Map<String, Object> content = Map.of(
                MediaType.APPLICATION_JSON_VALUE,
                Map.of("schema", Map.of("type", "object", "properties", members)),
                MediaType.TEXT_PLAIN_VALUE,
                Map.of("schema", TEXT));
        operation.put("responses", OpenApi.responses(Map.of("description", "Done", "content", content)));
        return operation;
    }

    private static Map<String, Object> bytes(String id, String summary, List<Map<String, Object>> parameters) {
        var operation = OpenApi.operation(id, summary);
        operation.put("parameters", parameters);
        operation.put("responses", OpenApi.responses(OpenApi.ok(MediaType.APPLICATION_OCTET_STREAM_VALUE, TEXT)));
        return operation;
    }
}
