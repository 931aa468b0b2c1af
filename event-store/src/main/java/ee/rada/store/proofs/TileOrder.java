package ee.rada.store.proofs;

import ee.rada.store.Hash;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether the stored tiles are those of the events. They were made when the events were new, so they tell where a change is. */
final class TileOrder {

    private static final int PAGE = 256;

    private final JdbcClient jdbc;
    private final List<Level> levels = new ArrayList<>();

    /** The hashes of a tile that is not full yet, and the stored roots of the next ones. */
    private static final class Level {

        private final List<Hash> hashes = new ArrayList<>(Tiles.WIDTH);
        private final long stored;
        private long number;
        private Map<Long, Hash> roots = Map.of();

        private Level(long stored) {
            this.stored = stored;
        }
    }

    TileOrder(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** @param held up to which position the events are known to be right */
    void step(long position, Hash leaf, long held) {
        add(0, leaf, position, held);
    }

    private void add(int height, Hash hash, long position, long held) {
        if (levels.size() == height) {
            levels.add(new Level(count(height)));
        }
        Level level = levels.get(height);
        level.hashes.add(hash);
        if (level.hashes.size() < Tiles.WIDTH) {
            return;
        }
        Hash root = Tiles.root(level.hashes);
        long number = level.number++;
        level.hashes.clear();
        if (number < level.stored) {
            compare(height, level, number, root, position, held);
        }
        add(height + 1, root, position, held);
    }

    private void compare(int height, Level level, long number, Hash root, long position, long held) {
        if (number % PAGE == 0) {
            level.roots = roots(height, number);
        }
        Hash stored = level.roots.get(number);
        if (stored == null || !stored.equals(root)) {
            long first = position - (1L << (Tiles.HEIGHT * (height + 1))) + 1;
            String what = stored == null ? " is missing" : " was made of other events";
            throw Fault.ofTree("Tile " + number + " of level " + height + what, Math.max(first, held + 1), position);
        }
    }

    private long count(int height) {
        return jdbc.sql("select coalesce(max(number) + 1, 0) from store.tile where level = ?")
                .param(height)
                .query(Long.class)
                .single();
    }

    private Map<Long, Hash> roots(int height, long from) {
        Map<Long, Hash> roots = new HashMap<>();
        jdbc.sql("select number, root from store.tile where level = ? and number >= ? and number < ?")
                .params(height, from, from + PAGE)
                .query((row, _) -> roots.put(row.getLong(1), Hash.of(row.getBytes(2))))
                .list();
        return roots;
    }
}
