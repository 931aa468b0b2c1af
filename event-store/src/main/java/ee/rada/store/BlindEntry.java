package ee.rada.store;

import java.util.UUID;

/** That some value, of which only a keyed fingerprint is kept, is this person's. */
record BlindEntry(Hash mac, UUID subject) {}
