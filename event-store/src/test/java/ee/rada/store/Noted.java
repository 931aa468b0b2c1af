package ee.rada.store;

import java.util.UUID;

/** The one kind of event of these tests. */
public record Noted(UUID id, String text) {}
