/** Proves to others what the ledger holds: signed checkpoints, the Merkle tree's tiles and proofs, and the checks of it all. */
@NullMarked
package ee.rada.store.proofs;

import org.jspecify.annotations.NullMarked;
