package ee.rada.store.proofs;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The checkpoints in the database. */
final class CheckpointTable {

    private static final String SELECT = "select note, signed_at from store.checkpoint ";

    private final JdbcClient jdbc;

    CheckpointTable(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Where another process was quicker, its checkpoint of that size stays: it says the same. */
    void add(Checkpoint checkpoint) {
        jdbc.sql("insert into store.checkpoint (size, note) values (?, ?) on conflict (size) do nothing")
                .params(checkpoint.size(), checkpoint.toString())
                .update();
    }

    Optional<Checkpoints.Signed> last() {
        return one(SELECT + "order by size desc limit 1");
    }

    Optional<Checkpoints.Signed> within(long size) {
        return one(SELECT + "where size <= ? order by size desc limit 1", size);
    }

    Optional<Checkpoints.Signed> ofSize(long size) {
        return one(SELECT + "where size = ?", size);
    }

    List<Checkpoint> after(long size, int limit) {
        return jdbc.sql(SELECT + "where size > ? order by size limit ?")
                .params(size, limit)
                .query((row, _) -> Checkpoint.parse(row.getString(1)))
                .list();
    }

    /** Whether the last one was signed, by whichever process, within so many milliseconds. */
    boolean isFresh(long millis) {
        return jdbc.sql("""
                        select exists (select from store.checkpoint
                                        where size = (select max(size) from store.checkpoint)
                                          and signed_at > now() - ? * interval '1 millisecond')""").param(millis).query(Boolean.class).single();
    }

    private Optional<Checkpoints.Signed> one(String sql, Object... parameters) {
        return jdbc.sql(sql)
                .params(parameters)
                .query((row, _) -> new Checkpoints.Signed(
                        Checkpoint.parse(row.getString(1)), instant(row.getObject(2, OffsetDateTime.class))))
                .optional();
    }

    private static Instant instant(OffsetDateTime at) {
        return at.toInstant();
    }
}
