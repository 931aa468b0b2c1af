package ee.rada.query.regions;

import ee.rada.kernel.Event;
import ee.rada.kernel.regions.RegionEvent;
import ee.rada.kernel.regions.RegionEvent.RegionDefined;
import ee.rada.kernel.regions.RegionEvent.RegionEnded;
import ee.rada.query.Fold;
import ee.rada.query.Recorded;
import ee.rada.query.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What regions learn from events. */
@Component
final class RegionsFold implements Fold {

    @Override
    public void apply(Rows rows, Event event, Recorded recorded) {
        if (event instanceof RegionEvent region) {
            rows.put(learn(rows.get(RegionRow.class, region.region()), region, recorded));
        }
    }

    private static RegionRow learn(@Nullable RegionRow before, RegionEvent event, Recorded recorded) {
        return switch (event) {
            case RegionDefined e ->
                new RegionRow(
                        e.region(),
                        Map.of("et", e.titleEt(), "en", e.titleEn()),
                        counties(before, e),
                        before == null ? e.validFrom() : before.validFrom(),
                        null,
                        null,
                        recorded.version());
            case RegionEnded e -> ended(Objects.requireNonNull(before), e, recorded);
        };
    }

    private static RegionRow ended(RegionRow before, RegionEnded e, Recorded recorded) {
        return new RegionRow(
                before.region(),
                before.titles(),
                before.counties(),
                before.validFrom(),
                e.on(),
                e.reason(),
                recorded.version());
    }

    private static List<FindRegions.Counties> counties(@Nullable RegionRow before, RegionDefined e) {
        var all = new ArrayList<>(before == null ? List.<FindRegions.Counties>of() : before.counties());
        if (all.isEmpty() || !all.getLast().names().equals(e.counties())) {
            all.add(new FindRegions.Counties(e.validFrom(), e.counties()));
        }
        return List.copyOf(all);
    }
}
