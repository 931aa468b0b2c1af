package ee.rada.store;

import java.time.Instant;

/** A receipt as stored: {@code position} is that of the command's last event, or the head's if it had none. */
public record StoredReceipt(Receipt receipt, long position, Instant recordedAt) {}
