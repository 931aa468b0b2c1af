package ee.rada.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks up what a command was answered. Receipts are stored by the {@link Append} of their command. Thread-safe. */
public final class Receipts {

    private final JdbcClient jdbc;

    public Receipts(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    public Optional<StoredReceipt> find(UUID commandId) {
        return jdbc.sql("""
                        select body_mac, id, version, events, position, recorded_at
                          from store.receipt where command_id = ?""")
                .param(commandId)
                .query((row, _) -> new StoredReceipt(
                        new Receipt(
                                commandId,
                                Hash.of(row.getBytes(1)),
                                row.getString(2),
                                row.getLong(3),
                                names(row.getString(4))),
                        row.getLong(5),
                        Rows.instant(row, 6)))
                .optional();
    }

    private static List<String> names(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(",", -1));
    }
}
