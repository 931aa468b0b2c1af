package ee.rada.web.exports.logs;

import ee.rada.store.StoredEvent;
import ee.rada.web._tables.TableFile;
import ee.rada.web._tables.TableFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StreamUtils;

/** A log as a table, one row an event; the event itself stands in one cell, as JSON. The hash is in hex, which no spreadsheet reckons with. */
public final class EventTable implements LogWriter {

    static final List<String> COLUMNS = List.of(
            "position",
            "recordedAt",
            "effectiveAt",
            "type",
            "aggregateType",
            "aggregateId",
            "sequence",
            "actor",
            "actingPost",
            "onBehalfOf",
            "substitutionId",
            "channel",
            "reason",
            "eventId",
            "commandId",
            "correlationId",
            "causationId",
            "leafHash",
            "data");

    private final TableFormat format;

    public EventTable(TableFormat format) {
        this.format = format;
    }

    @Override
    public void write(EventLog log, OutputStream out) throws IOException {
        try (TableFile table = format.begin("events", COLUMNS, StreamUtils.nonClosing(out))) {
            log.read(event -> table.row(cells(event)));
            table.end();
        }
    }

    private static List<@Nullable Object> cells(LogEvent event) {
        StoredEvent stored = event.stored();
        return Arrays.asList(
                stored.position(),
                event.time(),
                stored.effectiveAt(),
                event.type(),
                stored.stream().type(),
                stored.stream().id(),
                stored.sequence(),
                event.meta("actor"),
                event.meta("actingPost"),
                event.meta("onBehalfOf"),
                event.meta("substitutionId"),
                event.meta("channel"),
                event.meta("reason"),
                stored.eventId(),
                event.meta("commandId"),
                event.meta("correlationId"),
                event.meta("causationId"),
                HexFormat.of().formatHex(stored.leafHash().bytes()),
                stored.dataJson());
    }
}
