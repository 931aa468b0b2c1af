package ee.rada.query.cases;

import ee.rada.kernel.Query;
import ee.rada.kernel.Region;
import ee.rada.kernel.Topic;
import ee.rada.kernel.posts.OfficialId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many cases does each official carry, as far as whoever asks may know of them? At most 500 officials, who has most first. */
public record FindCaseload(@Nullable Region region, LocalDate today) implements Query {

    public record Answer(List<Item> items, long position) {}

    /**
     * What one official carries in one region.
     *
     * @param open that are not closed
     * @param highRisk of those
     * @param overdue of those, where something was to be done before today
     * @param waiting of those, without a session yet
     */
    public record Item(OfficialId responsible, Region region, int open, int highRisk, int overdue, int waiting) {}

    @Override
    public Topic topic() {
        return Topic.CASES;
    }
}
