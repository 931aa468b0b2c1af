package ee.rada.query.history;

import ee.rada.query.Table;
import java.time.LocalDate;

/** How many events were recorded on a day. */
@Table("trail")
record TrailRow(LocalDate day, long events) {}
