package ee.rada.store.erasures;

import ee.rada.kernel.SealedText;
import ee.rada.kernel.StreamId;
import ee.rada.store.Sealer;
import ee.rada.store.erasures.Erasures.Erased;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Opens everything that was ever sealed for a person, whatever feature it belongs to: a field is named as in its record or has one of the
 * names given, and the id of a part behind it stands in the same event.
 */
final class OpenedValues {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Sealer sealer;
    private final UUID subject;
    private final List<String> names;
    private final Set<String> values = new LinkedHashSet<>();
    private int closed;

    private OpenedValues(Sealer sealer, UUID subject, List<String> names) {
        this.sealer = sealer;
        this.subject = subject;
        this.names = names;
    }

    /** @param names that values are sealed under where those are not the names of record components */
    static Erased of(UUID subject, Sealer sealer, DataSource dataSource, List<String> names) {
        var opened = new OpenedValues(sealer, subject, names);
        JdbcClient.create(dataSource)
                .sql(
                        "select aggregate_type, aggregate_id, data::text from store.event where position(? in data::text) > 0")
                .param("\"subject\":\"" + subject + "\"")
                .query(row -> {
                    var place = new StreamId(row.getString(1), row.getObject(2, UUID.class));
                    opened.event(place, row.getString(3));
                });
        return new Erased(subject, opened.values, opened.closed);
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
        return Stream.concat(Stream.of(name), names.stream())
                .flatMap(field -> Stream.concat(Stream.of(field), ids.stream().map(id -> field + ":" + id)))
                .map(field -> openAs(field, sealed, place))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Empty where it was sealed for another field. */
    private Optional<String> openAs(String field, SealedText sealed, StreamId place) {
        try {
            return sealer.open(sealed, place, field);
        } catch (IllegalArgumentException elsewhere) {
            return Optional.empty();
        }
    }
}
