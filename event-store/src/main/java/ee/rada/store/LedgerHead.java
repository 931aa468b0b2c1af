package ee.rada.store;

import java.time.Instant;

/**
 * Where the ledger ends.
 *
 * @param position of the last event, 0 while there is none
 * @param recordedAt when it was recorded; the epoch while there is none
 * @param frontier of the Merkle tree over all events
 * @param root of that tree
 */
public record LedgerHead(long position, Instant recordedAt, Frontier frontier, Hash root) {}
