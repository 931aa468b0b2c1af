/** Decides on cases: opened with a consent, helped on by steps, handed over, and closed by two people. */
@NullMarked
package ee.rada.command.cases;

import org.jspecify.annotations.NullMarked;
