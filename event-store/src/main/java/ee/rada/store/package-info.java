/** What is kept: the ledger of events, their order and their proof; knows no feature. */
@NullMarked
package ee.rada.store;

import org.jspecify.annotations.NullMarked;
