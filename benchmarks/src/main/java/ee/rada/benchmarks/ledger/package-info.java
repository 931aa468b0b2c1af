/** The check of the whole ledger, against reading it. */
@NullMarked
package ee.rada.benchmarks.ledger;

import org.jspecify.annotations.NullMarked;
