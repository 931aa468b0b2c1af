/** What the jar does besides serving: checks of exports and of the ledger, for a terminal. */
@NullMarked
package ee.rada.web._shell;

import org.jspecify.annotations.NullMarked;
