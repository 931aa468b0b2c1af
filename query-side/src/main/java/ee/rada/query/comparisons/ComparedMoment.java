package ee.rada.query.comparisons;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A moment that was compared.
 *
 * @param position what was recorded up to there was known; 0 before the first event
 * @param day what day it was
 * @param effectiveOn that day, where only what was true by its end was compared; null where all was that was known
 */
public record ComparedMoment(
        long position, LocalDate day, @Nullable LocalDate effectiveOn) {}
