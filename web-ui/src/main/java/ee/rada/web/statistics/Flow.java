package ee.rada.web.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts as a flow between nodes: what flows into a node is what flows out of it, and readers know that. A count that was taken out can be
 * worked out exactly when no other flow has the same told counts. Another one exists where a circle of counts that were taken out leads
 * through it, along which one can be added here and taken away there. So the cheapest such circle is taken out with it.
 */
final class Flow {

    /** More than any cell: totals are taken out when there is no other way. */
    private static final long TOTAL = 1L << 40;

    private static final long NO_WAY = Long.MAX_VALUE;

    private static final class Arc {
        private final int from;
        private final int to;
        private final long count;
        private final long price;
        private boolean out;

        Arc(int from, int to, long count, long price) {
            this.from = from;
            this.to = to;
            this.count = count;
            this.price = price;
            this.out = count > 0 && count < SmallCells.SMALLEST;
        }
    }

    private final List<Arc> arcs = new ArrayList<>();
    private final int nodes;

    Flow(int nodes) {
        this.nodes = nodes;
    }

    void cell(int from, int to, long count) {
        arcs.add(new Arc(from, to, count, count));
    }

    void total(int from, int to, long count) {
        arcs.add(new Arc(from, to, count, TOTAL + count));
    }

    /** The counts in the order in which they came; null for what was taken out. */
    List<@Nullable Long> left() {
        var left = new ArrayList<@Nullable Long>();
        for (Arc arc : arcs) {
            left.add(arc.out ? null : arc.count);
        }
        return Collections.unmodifiableList(left);
    }

    Flow showingAll() {
        arcs.forEach(arc -> arc.out = false);
        return this;
    }

    /** Takes out what is small and what would betray it; false where that cannot be done. */
    boolean hide() {
        for (Arc small : arcs.stream().filter(arc -> arc.out).toList()) {
            Way more = way(small.to, small.from, small);
            Way less = small.count > 1 ? way(small.from, small.to, small) : new Way(NO_WAY, List.of());
            Way way = less.price < more.price ? less : more;
            if (way.price == NO_WAY) {
                return false;
            }
            way.arcs.forEach(arc -> arc.out = true);
        }
        return true;
    }

    private record Way(long price, List<Arc> arcs) {}

    /** The cheapest way by counts other than this one; Bellman and Ford, for tables are small. */
    private Way way(int start, int end, Arc without) {
        long[] price = new long[nodes];
        Arrays.fill(price, NO_WAY);
        @Nullable Arc[] by = new Arc[nodes];
        price[start] = 0;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Arc arc : arcs) {
                if (arc != without && arc.count > 0) {
                    changed |= relax(arc, arc.from, arc.to, price, by);
                    changed |= arc.count > 1 && relax(arc, arc.to, arc.from, price, by);
                }
            }
        }
        return price[end] == NO_WAY ? new Way(NO_WAY, List.of()) : new Way(price[end], back(start, end, by));
    }

    private static boolean relax(Arc arc, int from, int to, long[] price, @Nullable Arc[] by) {
        if (price[from] == NO_WAY || price[from] + (arc.out ? 0 : arc.price) >= price[to]) {
            return false;
        }
        price[to] = price[from] + (arc.out ? 0 : arc.price);
        by[to] = arc;
        return true;
    }

    private static List<Arc> back(int start, int end, @Nullable Arc[] by) {
        var way = new ArrayList<Arc>();
        int at = end;
        while (at != start) {
            Arc arc = by[at];
            if (arc == null) {
                throw new IllegalStateException("a way that was found has a gap");
            }
            way.add(arc);
            at = arc.to == at ? arc.from : arc.to;
        }
        return way;
    }
}
