package ee.rada.query.comparisons;

import ee.rada.kernel.Event;

/** What happened between two moments: an event, and who, when and why. */
public record Made(Cause cause, Event event) {}
