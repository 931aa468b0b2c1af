package ee.rada.query.contacts;

import ee.rada.kernel.FieldError;
import ee.rada.kernel.Refusal;
import ee.rada.query.Cursor;
import ee.rada.query.Found;
import ee.rada.query._axon.StoredRows;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The contacts themselves. */
@Component
class ContactQueries {

    private static final OffsetDateTime END_OF_TIME = OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final UUID LAST = new UUID(-1, -1);

    private final StoredRows rows;
    private final JdbcClient jdbc;

    ContactQueries(StoredRows rows, DataSource dataSource) {
        this.rows = rows;
        this.jdbc = JdbcClient.create(dataSource);
    }

    @QueryHandler
    FindContacts.Answer answer(FindContacts query) {
        int limit = Cursor.limit(query.limit());
        List<String> after = Cursor.read(query.after(), 2);
        List<ContactRow> found = find(query, after, limit + 1);
        boolean more = found.size() > limit;
        List<ContactRow> page = more ? found.subList(0, limit) : found;
        return new FindContacts.Answer(
                page.stream().map(ContactQueries::item).toList(),
                more ? cursor(page.getLast()) : null,
                rows.position());
    }

    private List<ContactRow> find(FindContacts query, List<String> after, int limit) {
        Scope scope = Scope.of(query.posts(), jdbc);
        return rows.find(
                ContactRow.class,
                """
                where (?::boolean or region = any(?::text[])) and (?::text is null or region = ?::text)
                  and (?::date is null or on_day >= ?::date) and (?::date is null or on_day <= ?::date)
                  and (?::text is null or category = ?::text) and (?::text is null or channel = ?::text)
                  and (?::text is null or language = ?::text) and (at, contact_id) < (?, ?)
                order by at desc, contact_id desc limit ?""",
                scope.everything(),
                scope.regions(),
                text(query.region()),
                text(query.region()),
                query.from(),
                query.from(),
                query.to(),
                query.to(),
                text(query.category()),
                text(query.category()),
                text(query.channel()),
                text(query.channel()),
                text(query.language()),
                text(query.language()),
                after.isEmpty() ? END_OF_TIME : moment(after.getFirst()),
                after.isEmpty() ? LAST : id(after.getLast()),
                limit);
    }

    @QueryHandler
    GetContact.Answer answer(GetContact query) {
        Scope scope = Scope.of(query.posts(), jdbc);
        ContactRow row = rows.one(
                        ContactRow.class,
                        "where contact_id = ? and (?::boolean or region = any(?::text[]))",
                        query.contactId().value(),
                        scope.everything(),
                        scope.regions())
                .orElseThrow(Found.nothing());
        return new GetContact.Answer(row.contactId(), row.facts(), row.before(), row.version(), rows.position());
    }

    private static FindContacts.Item item(ContactRow row) {
        return new FindContacts.Item(row.contactId(), row.facts(), !row.before().isEmpty(), row.version());
    }

    private static String cursor(ContactRow row) {
        return Cursor.of(row.at().toString(), row.contactId().toString());
    }

    private static OffsetDateTime moment(String text) {
        try {
            return Instant.parse(text).atOffset(ZoneOffset.UTC);
        } catch (DateTimeException notOurs) {
            throw malformed();
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOurs) {
            throw malformed();
        }
    }

    private static Refusal malformed() {
        return Refusal.fields(List.of(new FieldError("/after", "malformed")));
    }

    private static @Nullable String text(@Nullable Object code) {
        return code == null ? null : code.toString();
    }
}
