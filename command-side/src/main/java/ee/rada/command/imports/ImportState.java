package ee.rada.command.imports;

/** Whether an import is on record. */
public record ImportState(boolean exists) {}
