package ee.rada.query._axon;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which events a workspace is filled with.
 *
 * @param thing those of this thing, and of officials, posts and substitutions; null for all
 * @param effectiveOn those that were true by the end of that day; null for all
 */
record Selection(@Nullable UUID thing, @Nullable LocalDate effectiveOn) {

    boolean isWhole() {
        return thing == null;
    }
}
