package ee.rada.web.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Takes small counts out of a table with totals before it goes outside: every count below {@value #SMALLEST}, and with them so many
 * others, totals last, that none of them can be worked out from what is left. Noughts are told, so readers know that what was taken out
 * is at least one. The grand total is always told: tables may share it, and nothing else.
 */
final class SmallCells {

    /** The smallest count that is told. */
    static final int SMALLEST = 5;

    /**
     * What may be told; what is null was taken out.
     *
     * @param rowTotals one a row
     * @param columnTotals one a column
     */
    record Told(
            List<List<@Nullable Long>> cells,
            List<@Nullable Long> rowTotals,
            List<@Nullable Long> columnTotals,
            long total) {}

    private SmallCells() {}

    /** The table without what is small; nothing where the whole is small, or where nothing of it can be told safely. */
    static Optional<Told> outOfTable(long[][] table) {
        Flow flow = flow(table);
        return sum(table) < SMALLEST || !flow.hide() ? Optional.empty() : Optional.of(told(flow, table));
    }

    /** The whole table with its totals, for those who may see it. */
    static Told whole(long[][] table) {
        return told(flow(table).showingAll(), table);
    }

    /** Without what is small, of counts whose sum is told. */
    static Optional<List<@Nullable Long>> outOfList(long[] counts) {
        var flow = new Flow(2);
        for (long count : counts) {
            flow.cell(0, 1, count);
        }
        return Arrays.stream(counts).sum() < SMALLEST || !flow.hide() ? Optional.empty() : Optional.of(flow.left());
    }

    /** Counts that add up to nothing, as several may count the same contact: only what is small is taken out. */
    static List<@Nullable Long> outOfOverlapping(long[] counts) {
        var left = new ArrayList<@Nullable Long>();
        for (long count : counts) {
            left.add(count > 0 && count < SMALLEST ? null : count);
        }
        return left;
    }

    /** From rows to columns; totals of rows come out of one more node, those of columns lead into another. */
    private static Flow flow(long[][] table) {
        int rows = table.length;
        int columns = columns(table);
        var flow = new Flow(rows + columns + 2);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                flow.cell(row, rows + column, table[row][column]);
            }
        }
        for (int row = 0; row < rows; row++) {
            flow.total(rows + columns, row, Arrays.stream(table[row]).sum());
        }
        for (int column = 0; column < columns; column++) {
            int at = column;
            long total = Arrays.stream(table).mapToLong(row -> row[at]).sum();
            flow.total(rows + column, rows + columns + 1, total);
        }
        return flow;
    }

    private static Told told(Flow flow, long[][] table) {
        int rows = table.length;
        int columns = columns(table);
        List<@Nullable Long> left = flow.left();
        int totals = rows * columns;
        return new Told(
                IntStream.range(0, rows)
                        .mapToObj(row -> left.subList(row * columns, (row + 1) * columns))
                        .toList(),
                left.subList(totals, totals + rows),
                left.subList(totals + rows, left.size()),
                sum(table));
    }

    private static int columns(long[][] table) {
        return table.length == 0 ? 0 : table[0].length;
    }

    private static long sum(long[][] table) {
        return Arrays.stream(table).flatMapToLong(Arrays::stream).sum();
    }
}
