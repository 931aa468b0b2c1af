package ee.rada.command.deviations;

import ee.rada.command.deviations.DeviationState.Cause;
import java.time.LocalDate;
import java.util.Map;

/** A deviation that is there today, whether it was told before or not. */
record Finding(Cause cause, LocalDate since, Map<String, String> values, String threshold) {}
