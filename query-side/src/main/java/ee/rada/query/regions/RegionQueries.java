package ee.rada.query.regions;

import ee.rada.query._axon.StoredRows;
import java.util.Objects;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Which regions there are. */
@Component
class RegionQueries {

    private final StoredRows rows;

    RegionQueries(StoredRows rows) {
        this.rows = rows;
    }

    @QueryHandler
    FindRegions.Answer answer(FindRegions query) {
        var found = rows.find(RegionRow.class, """
                where ?::date is null or ?::date between valid_from and coalesce(until, 'infinity')
                order by region limit 500""", query.on(), query.on());
        return new FindRegions.Answer(found.stream().map(RegionQueries::item).toList(), rows.position());
    }

    private static FindRegions.Item item(RegionRow row) {
        return new FindRegions.Item(
                row.region(),
                Objects.requireNonNull(row.titles().get("et")),
                Objects.requireNonNull(row.titles().get("en")),
                row.counties(),
                row.validFrom(),
                row.until(),
                row.endReason(),
                row.version());
    }
}
