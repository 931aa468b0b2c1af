/** What every side says to the others: commands, events, refusals and who may say what. */
@NullMarked
package ee.rada.kernel;

import org.jspecify.annotations.NullMarked;
