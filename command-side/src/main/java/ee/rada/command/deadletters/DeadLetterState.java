package ee.rada.command.deadletters;

/** Whether the event was left out already. */
public record DeadLetterState(boolean discarded) {}
