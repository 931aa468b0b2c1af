/** Decides about events that could not be folded into rows. */
@NullMarked
package ee.rada.command.deadletters;

import org.jspecify.annotations.NullMarked;
