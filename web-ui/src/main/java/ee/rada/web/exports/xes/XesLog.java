package ee.rada.web.exports.xes;

import ee.rada.web.exports.Xml;
import ee.rada.web.exports.logs.EventAttributes;
import ee.rada.web.exports.logs.EventLog;
import ee.rada.web.exports.logs.LogEvent;
import ee.rada.web.exports.logs.LogWriter;
import ee.rada.web.exports.logs.ValueType;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A log in XES, as its published schema wants it. The log is read once for the traces, in the order in which they begin, and then trace
 * by trace. An event is what happened in an instant, so each is {@code complete}; people are named by their ids, their
 * role is the post they acted in.
 */
public final class XesLog implements LogWriter {

    private static final String NAMESPACE = "http://www.xes-standard.org/";
    private static final String STRING = "string";

    private final TraceOf traceOf;

    public XesLog(TraceOf traceOf) {
        this.traceOf = traceOf;
    }

    @Override
    public void write(EventLog log, OutputStream out) throws IOException {
        var xml = new Xml(out);
        begin(xml);
        for (UUID trace : traces(log)) {
            xml.open("trace");
            attribute(xml, STRING, "concept:name", trace);
            log.of(trace).read(event -> event(xml, event));
            xml.close();
        }
        xml.close();
        xml.end();
    }

    private Set<UUID> traces(EventLog log) throws IOException {
        var traces = new LinkedHashSet<UUID>();
        log.read(event -> traceOf.of(event).ifPresent(traces::add));
        return traces;
    }

    private void begin(Xml xml) throws IOException {
        xml.open("log");
        xml.attribute("xmlns", NAMESPACE);
        xml.attribute("xes.version", "1.0");
        xml.attribute("xes.features", "nested-attributes");
        extension(xml, "Concept", "concept");
        extension(xml, "Lifecycle", "lifecycle");
        extension(xml, "Organizational", "org");
        extension(xml, "Time", "time");
        extension(xml, "Cost", "cost");
        extension(xml, "Identity", "identity");
        xml.open("global");
        xml.attribute("scope", "trace");
        attribute(xml, STRING, "concept:name", "");
        xml.close();
        xml.open("global");
        xml.attribute("scope", "event");
        attribute(xml, STRING, "concept:name", "");
        attribute(xml, STRING, "lifecycle:transition", "complete");
        attribute(xml, "date", "time:timestamp", "1970-01-01T00:00:00.000000Z");
        xml.close();
        xml.open("classifier");
        xml.attribute("name", "Activity");
        xml.attribute("keys", "concept:name");
        xml.close();
        attribute(xml, STRING, "concept:name", traceOf.name().toLowerCase(Locale.ROOT));
        attribute(xml, STRING, "lifecycle:model", "standard");
    }

    private static void extension(Xml xml, String name, String prefix) throws IOException {
        xml.open("extension");
        xml.attribute("name", name);
        xml.attribute("prefix", prefix);
        xml.attribute("uri", NAMESPACE + prefix + ".xesext");
        xml.close();
    }

    private static void event(Xml xml, LogEvent event) throws IOException {
        xml.open("event");
        attribute(xml, STRING, "concept:name", event.type());
        attribute(xml, STRING, "lifecycle:transition", "complete");
        attribute(xml, "date", "time:timestamp", event.time());
        attribute(xml, "id", "identity:id", event.stored().eventId());
        attribute(xml, STRING, "org:resource", event.meta("actor"));
        attribute(xml, STRING, "org:role", event.meta("actingPost"));
        attribute(xml, STRING, "org:group", event.data().path("region").asString(null));
        attribute(xml, STRING, "onBehalfOf", event.meta("onBehalfOf"));
        attribute(xml, STRING, "reasonGiven", event.meta("reason"));
        cost(xml, event);
        Map<String, ValueType> types = EventAttributes.of(event.type()).types();
        Map<String, String> values = EventAttributes.of(event.type()).values(event);
        for (var value : values.entrySet()) {
            attribute(
                    xml,
                    element(types.getOrDefault(value.getKey(), ValueType.STRING)),
                    value.getKey(),
                    value.getValue());
        }
        xml.close();
    }

    /** Only where money has left. */
    private static void cost(Xml xml, LogEvent event) throws IOException {
        if (event.type().equals("ExpenditureRecorded") || event.type().equals("DisbursementRecorded")) {
            var amount = event.data().path("amount");
            attribute(xml, "float", "cost:total", amount.path("amount").asString());
            attribute(xml, STRING, "cost:currency", amount.path("currency").asString());
        }
    }

    private static String element(ValueType type) {
        return switch (type) {
            case STRING -> STRING;
            case INTEGER -> "int";
            case FLOAT -> "float";
            case BOOLEAN -> "boolean";
        };
    }

    private static void attribute(Xml xml, String element, String key, @Nullable Object value) throws IOException {
        if (value != null) {
            xml.open(element);
            xml.attribute("key", key);
            xml.attribute("value", value);
            xml.close();
        }
    }
}
