package ee.rada.store.erasures;

import ee.rada.kernel.SealedText;
import ee.rada.kernel.StreamId;
import ee.rada.store.Sealer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Opens everything that was ever sealed for a person, whatever feature it belongs to: a field is named as in its record, and the id of a
 * part behind it stands in the same event.
 */
final class OpenedValues {

    private static final Logger LOG = LoggerFactory.getLogger(OpenedValues.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Sealer sealer;
    private final UUID subject;
    private final Set<String> values = new LinkedHashSet<>();
    private int closed;

    private OpenedValues(Sealer sealer, UUID subject) {
        this.sealer = sealer;
        this.subject = subject;
    }

    /** The values, each once. One that does not open is told by its number only: it cannot be looked for. */
    static Set<String> of(UUID subject, Sealer sealer, DataSource dataSource) {
        var opened = new OpenedValues(sealer, subject);
        JdbcClient.create(dataSource)
                .sql(
                        "select aggregate_type, aggregate_id, data::text from store.event where position(? in data::text) > 0")
                .param("\"subject\":\"" + subject + "\"")
                .query(row -> {
                    var place = new StreamId(row.getString(1), row.getObject(2, UUID.class));
                    opened.event(place, row.getString(3));
                });
        if (opened.closed > 0) {
            LOG.warn("{} sealed values of {} do not open and will not be looked for", opened.closed, subject);
        }
        return opened.values;
    }

    private void event(StreamId place, String data) {
        List<String> ids = new ArrayList<>();
        var matcher = ID.matcher(data);
        while (matcher.find()) {
            ids.add(matcher.group());
        }
        open(JSON.readTree(data), "", place, List.copyOf(new LinkedHashSet<>(ids)));
    }

    private void open(JsonNode node, String name, StreamId place, List<String> ids) {
        if (node.isArray()) {
            node.forEach(item -> open(item, name, place, ids));
        } else if (isSealedForHim(node)) {
            var sealed = new SealedText(subject, node.get("ciphertext").stringValue());
            value(sealed, name, place, ids).ifPresentOrElse(values::add, () -> closed++);
        } else if (node.isObject()) {
            node.propertyNames().forEach(property -> open(node.get(property), property, place, ids));
        }
    }

    private boolean isSealedForHim(JsonNode node) {
        return node.path("ciphertext").isString()
                && node.path("subject").asString("").equals(subject.toString());
    }

    private Optional<String> value(SealedText sealed, String name, StreamId place, List<String> ids) {
        List<String> fields = new ArrayList<>(List.of(name));
        ids.forEach(id -> fields.add(name + ":" + id));
        for (String field : fields) {
            try {
                return sealer.open(sealed, place, field);
            } catch (IllegalArgumentException elsewhere) {
                // sealed for another field: the next one is tried
            }
        }
        return Optional.empty();
    }
}
