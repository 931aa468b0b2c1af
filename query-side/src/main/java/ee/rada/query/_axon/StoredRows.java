package ee.rada.query._axon;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads whole rows as the records that the folds put, for answers about one thing. Lists and sums have their own SQL. */
@Component
public final class StoredRows {

    private final JdbcClient jdbc;

    StoredRows(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * The rows that a condition leaves.
     *
     * @param rest what follows the table: where, order, limit
     */
    public <R extends Record> List<R> find(Class<R> type, String rest, @Nullable Object... params) {
        RowType<R> row = RowType.of(type);
        return jdbc.sql(row.selectAll() + " " + rest)
                .params(Arrays.asList(params))
                .query((found, _) -> row.read(found))
                .list();
    }

    /** The one row that a condition leaves, if there is one. */
    public <R extends Record> Optional<R> one(Class<R> type, String rest, @Nullable Object... params) {
        return find(type, rest, params).stream().findFirst();
    }

    /** The position up to which the rows go. */
    public long position() {
        return jdbc.sql("select position from position").query(Long.class).single();
    }
}
