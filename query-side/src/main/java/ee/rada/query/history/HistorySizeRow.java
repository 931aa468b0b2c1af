package ee.rada.query.history;

import ee.rada.query.Table;
import java.util.UUID;

/** How many events are in the history of a thing. */
@Table("history_size")
record HistorySizeRow(UUID thingId, long events) {}
