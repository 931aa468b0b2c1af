package ee.rada.query.contacts;

import ee.rada.kernel.Region;
import ee.rada.kernel.WorkingDays;
import ee.rada.query.Found;
import ee.rada.query.Recorded;
import ee.rada.query._axon.StoredRows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The counts of contacts. They come from the counted rows alone, never from the contacts. */
@Component
class StatisticsQueries {

    private record Counted(Region region, LocalDate month, String dimension, String value, long contacts) {}

    private final JdbcClient jdbc;
    private final StoredRows rows;

    StatisticsQueries(DataSource dataSource, StoredRows rows) {
        this.jdbc = JdbcClient.create(dataSource);
        this.rows = rows;
    }

    @QueryHandler
    GetStatistics.Answer answer(GetStatistics query) {
        List<GetStatistics.Cell> cells = cells(query);
        return new GetStatistics.Answer(
                cells.stream().mapToLong(GetStatistics.Cell::contacts).sum(),
                months(cells),
                regions(cells),
                dimensions(query),
                cells,
                freshness(query.today()),
                rows.position());
    }

    private List<GetStatistics.Cell> cells(GetStatistics query) {
        return counted(query, "dimension = 'EVERY'").stream()
                .map(row -> new GetStatistics.Cell(row.region(), row.month(), row.contacts()))
                .toList();
    }

    private static List<GetStatistics.OfMonth> months(List<GetStatistics.Cell> cells) {
        var sums = new TreeMap<LocalDate, Long>();
        cells.forEach(cell -> sums.merge(cell.month(), cell.contacts(), Long::sum));
        return sums.entrySet().stream()
                .map(one -> new GetStatistics.OfMonth(one.getKey(), one.getValue()))
                .toList();
    }

    private static List<GetStatistics.OfRegion> regions(List<GetStatistics.Cell> cells) {
        var sums = new TreeMap<Region, Long>();
        cells.forEach(cell -> sums.merge(cell.region(), cell.contacts(), Long::sum));
        return sums.entrySet().stream()
                .map(one -> new GetStatistics.OfRegion(one.getKey(), one.getValue()))
                .toList();
    }

    private List<GetStatistics.Counts> dimensions(GetStatistics query) {
        Map<String, List<GetStatistics.OfValue>> found = jdbc
                .sql(
                        """
                        select dimension, value, sum(contacts)::bigint as contacts from contact_count
                         where dimension <> 'EVERY' and\s""" + ASKED_FOR
                                + " group by dimension, value having sum(contacts) > 0 order by dimension, contacts desc, value")
                .params(asked(query))
                .query((row, _) ->
                        Map.entry(row.getString(1), new GetStatistics.OfValue(row.getString(2), row.getLong(3))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return Arrays.stream(Dimension.values())
                .map(dimension -> new GetStatistics.Counts(dimension, found.getOrDefault(dimension.name(), List.of())))
                .toList();
    }

    private static final String ASKED_FOR = "(:region::text is null or region = :region)"
            + " and (:from::date is null or month >= date_trunc('month', :from::date))"
            + " and (:to::date is null or month <= :to::date)";

    private static Map<String, @Nullable Object> asked(GetStatistics query) {
        var asked = new HashMap<String, @Nullable Object>();
        asked.put("region", query.region() == null ? null : query.region().code());
        asked.put("from", query.from());
        asked.put("to", query.to());
        return asked;
    }

    private List<Counted> counted(GetStatistics query, String which) {
        return jdbc.sql("select region, month, dimension, value, contacts from contact_count where contacts > 0 and "
                        + which + " and " + ASKED_FOR + " order by region, month")
                .params(asked(query))
                .query((row, _) -> new Counted(
                        Region.of(row.getString(1)),
                        row.getObject(2, LocalDate.class),
                        row.getString(3),
                        row.getString(4),
                        row.getLong(5)))
                .list();
    }

    private List<GetStatistics.Fresh> freshness(LocalDate today) {
        return jdbc.sql("""
                        select r.region, e.last_entry_at from region r left join contact_entry e on e.region = r.region
                         where ?::date between r.valid_from and coalesce(r.until, 'infinity') order by r.region""")
                .param(today)
                .query((row, _) -> fresh(Region.of(row.getString(1)), Found.instantOrNull(row, "last_entry_at"), today))
                .list();
    }

    private static GetStatistics.Fresh fresh(Region region, @Nullable Instant lastEntryAt, LocalDate today) {
        long days = lastEntryAt == null
                ? 0
                : Math.max(0, WorkingDays.between(LocalDate.ofInstant(lastEntryAt, Recorded.TALLINN), today));
        return new GetStatistics.Fresh(region, lastEntryAt, days);
    }
}
