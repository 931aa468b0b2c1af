package ee.rada.store;

/**
 * Stands in a message for an event that is stored but that this program cannot read: it knows no such type, or its JSON has another form.
 * Only who folds events is given it; whoever decides on the stream is refused.
 *
 * @param stored as it lies in the ledger
 * @param error the kind of failure, without its words, in which personal data might be
 */
public record Unreadable(StoredEvent stored, String error) {}
