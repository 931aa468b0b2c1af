package ee.rada.store;

/** The name under which a kind of event is stored: our own, never that of a Java class, and its revision from 1. */
public record StoredType(String name, int revision) {}
