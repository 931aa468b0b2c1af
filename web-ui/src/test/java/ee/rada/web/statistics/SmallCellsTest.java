package ee.rada.web.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SmallCellsTest {

    @Test
    void what_is_small_is_taken_out_and_so_is_what_would_betray_it() {
        var told = SmallCells.outOfTable(new long[][] {{3, 20, 30}, {40, 50, 60}, {70, 80, 90}})
                .orElseThrow();

        assertThat(told.cells().get(0)).containsExactly(null, null, 30L);
        assertThat(told.cells().get(1)).containsExactly(null, null, 60L);
        assertThat(told.cells().get(2)).containsExactly(70L, 80L, 90L);
        assertThat(told.rowTotals()).containsExactly(53L, 150L, 240L);
        assertThat(told.total()).isEqualTo(443);
    }

    @Test
    void what_has_nothing_small_is_told_whole() {
        var told = SmallCells.outOfTable(new long[][] {{5, 0}, {6, 7}}).orElseThrow();

        assertThat(told.cells()).containsExactly(List.of(5L, 0L), List.of(6L, 7L));
    }

    @Test
    void one_small_count_of_a_list_takes_the_next_smallest_with_it() {
        assertThat(SmallCells.outOfList(new long[] {100, 2, 7, 0}).orElseThrow())
                .containsExactly(100L, null, null, 0L);
    }

    @Test
    void where_the_whole_is_small_nothing_is_told() {
        assertThat(SmallCells.outOfTable(new long[][] {{1, 2}, {0, 1}})).isEmpty();
        assertThat(SmallCells.outOfList(new long[] {4})).isEmpty();
    }

    @Test
    void a_whole_of_ones_betrays_each_of_them_so_nothing_is_told() {
        assertThat(SmallCells.outOfList(new long[] {1, 1, 1, 1, 1, 1})).isEmpty();
    }

    /** By trying every table that there could be. */
    @RepeatedTest(300)
    void nothing_that_was_taken_out_can_be_worked_out(RepetitionInfo seed) {
        var random = new Random(seed.getCurrentRepetition());
        long[][] table = new long[1 + random.nextInt(3)][1 + random.nextInt(3)];
        for (long[] row : table) {
            Arrays.setAll(row, _ -> random.nextInt(4) == 0 ? random.nextInt(14) : random.nextInt(7));
        }

        SmallCells.outOfTable(table).ifPresent(told -> {
            assertThat(smallOnes(told)).as("small counts that are told").isEmpty();
            new Reader(told, table).assertKnowsNothingMore();
        });
    }

    private static List<Long> smallOnes(SmallCells.Told told) {
        return IntStream.range(0, told.cells().size())
                .boxed()
                .flatMap(row -> told.cells().get(row).stream())
                .filter(count -> count != null && count > 0 && count < SmallCells.SMALLEST)
                .toList();
    }

    /** Somebody who has the told table, and all the time of the world. */
    private static final class Reader {
        private final SmallCells.Told told;
        private final long[][] tried;
        private final int rows;
        private final int columns;
        private final List<Set<Long>> possible;
        private final List<Set<Long>> rowSums;
        private final List<Set<Long>> columnSums;

        Reader(SmallCells.Told told, long[][] table) {
            this.told = told;
            this.rows = table.length;
            this.columns = table[0].length;
            this.tried = new long[rows][columns];
            this.possible = sets(rows * columns);
            this.rowSums = sets(rows);
            this.columnSums = sets(columns);
        }

        private static List<Set<Long>> sets(int count) {
            return IntStream.range(0, count)
                    .<Set<Long>>mapToObj(_ -> new HashSet<>())
                    .toList();
        }

        void assertKnowsNothingMore() {
            guess(0, told.total());
            for (int at = 0; at < rows * columns; at++) {
                assertOpen(told.cells().get(at / columns).get(at % columns), possible.get(at));
            }
            for (int row = 0; row < rows; row++) {
                assertOpen(told.rowTotals().get(row), rowSums.get(row));
            }
            for (int column = 0; column < columns; column++) {
                assertOpen(told.columnTotals().get(column), columnSums.get(column));
            }
        }

        private static void assertOpen(@Nullable Long shown, Set<Long> could) {
            if (shown == null) {
                assertThat(could).as("what it could be").hasSizeGreaterThan(1);
            }
        }

        /** Whether every count that was taken out could be this or that already. */
        private boolean enough() {
            for (int at = 0; at < rows * columns; at++) {
                if (told.cells().get(at / columns).get(at % columns) == null
                        && possible.get(at).size() < 2) {
                    return false;
                }
            }
            return open(told.rowTotals(), rowSums) && open(told.columnTotals(), columnSums);
        }

        private static boolean open(List<@Nullable Long> totals, List<Set<Long>> sums) {
            return IntStream.range(0, totals.size())
                    .allMatch(at -> totals.get(at) != null || sums.get(at).size() > 1);
        }

        private void guess(int at, long rest) {
            if (enough()) {
                return;
            }
            if (at == rows * columns) {
                keep(rest);
                return;
            }
            Long shown = told.cells().get(at / columns).get(at % columns);
            long from = shown == null ? 1 : shown;
            long to = shown == null ? rest : Math.min(shown, rest);
            for (long count = from; count <= to; count++) {
                tried[at / columns][at % columns] = count;
                if (at % columns < columns - 1 || fits(told.rowTotals().get(at / columns), rowSum(at / columns))) {
                    guess(at + 1, rest - count);
                }
            }
        }

        private void keep(long rest) {
            boolean fits = rest == 0
                    && IntStream.range(0, columns)
                            .allMatch(column -> fits(told.columnTotals().get(column), columnSum(column)));
            if (!fits) {
                return;
            }
            for (int at = 0; at < rows * columns; at++) {
                possible.get(at).add(tried[at / columns][at % columns]);
            }
            IntStream.range(0, rows).forEach(row -> rowSums.get(row).add(rowSum(row)));
            IntStream.range(0, columns).forEach(column -> columnSums.get(column).add(columnSum(column)));
        }

        private static boolean fits(@Nullable Long shown, long sum) {
            return shown == null ? sum > 0 : shown == sum;
        }

        private long rowSum(int row) {
            return Arrays.stream(tried[row]).sum();
        }

        private long columnSum(int column) {
            return Arrays.stream(tried).mapToLong(row -> row[column]).sum();
        }
    }
}
