package ee.rada.query.contacts;

import ee.rada.kernel.Region;
import ee.rada.kernel.contacts.ContactFacts;
import ee.rada.query.Rows;
import ee.rada.query.Table;
import java.time.Instant;
import java.time.LocalDate;

/**
 * How many contacts there are, counted as they come: a row a region, month and value, however many contacts there are. So a page of
 * statistics costs the same with a thousand of them and with a million.
 */
final class ContactCounts {

    /** The dimension, and its one value, that counts the contacts themselves. */
    static final String EVERY = "EVERY";

    /** The contacts of a month in a region that have a value. */
    @Table(value = "contact_count", key = 4)
    record CountRow(Region region, LocalDate month, String dimension, String value, long contacts) {}

    /** When a region entered something last. */
    @Table("contact_entry")
    record EntryRow(Region region, Instant lastEntryAt, long lastPosition) {}

    private ContactCounts() {}

    static void add(Rows rows, ContactFacts facts) {
        count(rows, facts, 1);
    }

    static void takeAway(Rows rows, ContactFacts facts) {
        count(rows, facts, -1);
    }

    private static void count(Rows rows, ContactFacts facts, int change) {
        LocalDate month = facts.on().withDayOfMonth(1);
        count(rows, facts.region(), month, EVERY, EVERY, change);
        for (Dimension dimension : Dimension.values()) {
            for (Enum<?> value : dimension.of(facts)) {
                count(rows, facts.region(), month, dimension.name(), value.name(), change);
            }
        }
    }

    private static void count(Rows rows, Region region, LocalDate month, String dimension, String value, int change) {
        CountRow row = rows.get(CountRow.class, region, month, dimension, value);
        long before = row == null ? 0 : row.contacts();
        rows.put(new CountRow(region, month, dimension, value, before + change));
    }
}
