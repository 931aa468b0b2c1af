/** Shows auditors what proves the ledger, and hands it out. */
@NullMarked
package ee.rada.web.proofs;

import org.jspecify.annotations.NullMarked;
