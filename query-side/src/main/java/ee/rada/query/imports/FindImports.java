package ee.rada.query.imports;

import ee.rada.kernel.Query;
import ee.rada.kernel.Topic;
import ee.rada.kernel.imports.ImportId;
import ee.rada.kernel.posts.OfficialId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was brought in? The latest first.
 *
 * @param before the {@code next} of the page before
 * @param limit at most 500
 */
public record FindImports(@Nullable Long before, int limit) implements Query {

    public record Answer(List<Item> items, @Nullable String next, long position) {}

    public record Item(
            ImportId importId,
            String fileName,
            String sha256,
            String format,
            int accepted,
            int rejected,
            int newEvents,
            @Nullable OfficialId actor,
            Instant recordedAt) {}

    @Override
    public Topic topic() {
        return Topic.IMPORTS;
    }
}
