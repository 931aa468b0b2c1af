package ee.rada.web.statistics;

import ee.rada.kernel.Region;
import ee.rada.query.contacts.GetStatistics;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * The contacts of months and regions as a table.
 *
 * @param counts a row a month, a column a region
 */
record Grid(List<LocalDate> months, List<Region> regions, List<List<Long>> counts) {

    /** As the counts are taken out of. */
    long[][] table() {
        return counts.stream()
                .map(row -> row.stream().mapToLong(Long::longValue).toArray())
                .toArray(long[][]::new);
    }

    static Grid of(GetStatistics.Answer found) {
        List<LocalDate> months =
                found.months().stream().map(GetStatistics.OfMonth::month).toList();
        List<Region> regions =
                found.regions().stream().map(GetStatistics.OfRegion::region).toList();
        var counts = new long[months.size()][regions.size()];
        for (GetStatistics.Cell cell : found.cells()) {
            counts[months.indexOf(cell.month())][regions.indexOf(cell.region())] = cell.contacts();
        }
        return new Grid(
                months,
                regions,
                Arrays.stream(counts)
                        .map(row -> Arrays.stream(row).boxed().toList())
                        .toList());
    }
}
