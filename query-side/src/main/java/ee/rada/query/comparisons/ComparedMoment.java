package ee.rada.query.comparisons;

import java.time.LocalDate;

/**
 * A moment that was compared.
 *
 * @param position what was recorded up to there was known; 0 before the first event
 * @param day what day it was
 */
public record ComparedMoment(long position, LocalDate day) {}
