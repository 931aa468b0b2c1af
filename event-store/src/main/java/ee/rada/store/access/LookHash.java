package ee.rada.store.access;

import ee.rada.store.CanonicalJson;
import ee.rada.store.Hash;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Binds a row of the access log to the one before it: SHA-256 of that one's hash and of the row in canonical JSON (RFC 8785). */
final class LookHash {

    /** What the first row follows. */
    static final Hash NONE = Hash.of(new byte[Hash.LENGTH]);

    private LookHash() {}

    static Hash of(Hash before, long sequence, Instant at, Look look) {
        var row = new TreeMap<String, Object>();
        row.put("sequence", Long.toString(sequence));
        row.put("at", at.toString());
        row.put("officialId", look.officialId().toString());
        putIfPresent(row, "onBehalfOf", look.onBehalfOf());
        putIfPresent(row, "postId", look.postId());
        row.put("roles", look.roles());
        row.put("channel", look.channel());
        row.put("address", look.address());
        row.put("questions", look.questions());
        row.put("things", look.things().stream().map(UUID::toString).toList());
        row.put("fields", look.fields());
        putIfPresent(row, "purpose", look.purpose());
        putIfPresent(row, "moment", look.moment());
        row.put("outcome", look.outcome());
        row.put("position", Long.toString(look.position()));
        return Hash.sha256(before.bytes(), CanonicalJson.writeTexts(row).getBytes(StandardCharsets.UTF_8));
    }

    private static void putIfPresent(Map<String, Object> row, String name, @Nullable Object value) {
        if (value != null) {
            row.put(name, value.toString());
        }
    }
}
