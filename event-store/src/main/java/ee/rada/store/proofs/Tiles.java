package ee.rada.store.proofs;

import ee.rada.store.Frontier;
import ee.rada.store.Hash;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The hashes of the Merkle tree at every eighth height (C2SP tlog-tiles): level 0 are the leaf hashes, where they stand in the events
 * anyway; each hash of a higher level is the root of a full tile of 256 hashes below it, and stored once.
 */
final class Tiles {

    static final int HEIGHT = 8;
    static final int WIDTH = 1 << HEIGHT;

    private static final int BATCH = 256;

    private final JdbcClient jdbc;

    Tiles(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** So many hashes of a level from this one on, of a tree that is stored up to there. */
    List<Hash> hashes(int level, long from, int count) {
        List<Hash> found = level == 0
                ? hashes(
                        "select leaf_hash from store.event where position > ? and position <= ? order by position",
                        from,
                        from + count)
                : hashes(
                        "select root from store.tile where level = " + (level - 1)
                                + " and number >= ? and number < ? order by number",
                        from,
                        from + count);
        if (found.size() != count) {
            throw new IllegalStateException(
                    "Of the hashes " + from + " to " + (from + count) + " of level " + level + " some are missing");
        }
        return found;
    }

    /** Makes all full tiles of a tree of this size that are not there yet. Of several processes at once, each makes the same. */
    void extend(long size) {
        for (int level = 0; width(size, level + 1) > 0; level++) {
            extend(level, width(size, level + 1));
        }
    }

    private void extend(int level, long count) {
        long from = jdbc.sql("select coalesce(max(number) + 1, 0) from store.tile where level = ?")
                .param(level)
                .query(Long.class)
                .single();
        while (from < count) {
            List<Hash> roots = new ArrayList<>();
            for (long tile = from; tile < Math.min(count, from + BATCH); tile++) {
                roots.add(root(hashes(level, tile * WIDTH, WIDTH)));
            }
            store(level, from, roots);
            from += roots.size();
        }
    }

    private void store(int level, long first, List<Hash> roots) {
        jdbc.sql("""
                        insert into store.tile (level, number, root)
                        select ?, ? + t.ordinal - 1, t.root from unnest(?) with ordinality as t(root, ordinal)
                        on conflict (level, number) do nothing""")
                .params(level, first, roots.stream().map(Hash::bytes).toArray(byte[][]::new))
                .update();
    }

    private List<Hash> hashes(String sql, long from, long to) {
        return jdbc.sql(sql)
                .params(from, to)
                .query((row, _) -> Hash.of(row.getBytes(1)))
                .list();
    }

    /** How many whole hashes of a level a tree of this size has. */
    static long width(long size, int level) {
        return level * HEIGHT < Long.SIZE ? size >>> (level * HEIGHT) : 0;
    }

    /** The root over as many hashes as a power of two. */
    static Hash root(List<Hash> hashes) {
        List<Hash> row = hashes;
        while (row.size() > 1) {
            List<Hash> above = new ArrayList<>(row.size() / 2);
            for (int i = 0; i < row.size(); i += 2) {
                above.add(Frontier.node(row.get(i), row.get(i + 1)));
            }
            row = above;
        }
        return row.getFirst();
    }
}
