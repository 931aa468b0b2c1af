package ee.rada.query.comparisons;

import java.util.UUID;

/** Something else that a fact speaks of, by the name that it had then. */
public record Named(UUID id, String name) {}
