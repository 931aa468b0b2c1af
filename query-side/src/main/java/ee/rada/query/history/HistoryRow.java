package ee.rada.query.history;

import ee.rada.query.Table;
import java.util.UUID;

/** An event is in the history of a thing. */
@Table(value = "history", key = 2)
record HistoryRow(UUID thingId, long position) {}
