package ee.rada.query;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The moment that a question is about, where that is not now. Travels in the metadata of the question's message, as the asker's roles do.
 *
 * @param position what had been recorded up to there is what was known
 * @param effectiveOn only what was true by the end of that day counts; null for all
 * @param patience how long the asker waits while it is being replayed; negative when he takes only what is ready
 */
public record AsOf(long position, @Nullable LocalDate effectiveOn, Duration patience) {

    private static final String POSITION = "asOf";
    private static final String EFFECTIVE_ON = "effectiveOn";
    private static final String PATIENCE = "patience";

    /** The same for somebody who starts no replay. */
    public AsOf ifReady() {
        return new AsOf(position, effectiveOn, Duration.ofMillis(-1));
    }

    public boolean onlyIfReady() {
        return patience.isNegative();
    }

    public Map<String, String> toMetadata() {
        var metadata = new HashMap<String, String>();
        metadata.put(POSITION, Long.toString(position));
        metadata.put(PATIENCE, patience.toString());
        if (effectiveOn != null) {
            metadata.put(EFFECTIVE_ON, effectiveOn.toString());
        }
        return metadata;
    }

    /** Empty for a question about now. */
    public static Optional<AsOf> from(Map<String, ?> metadata) {
        if (!(metadata.get(POSITION) instanceof String position)) {
            return Optional.empty();
        }
        return Optional.of(new AsOf(
                Long.parseLong(position),
                metadata.get(EFFECTIVE_ON) instanceof String day ? LocalDate.parse(day) : null,
                metadata.get(PATIENCE) instanceof String patience ? Duration.parse(patience) : Duration.ZERO));
    }
}
