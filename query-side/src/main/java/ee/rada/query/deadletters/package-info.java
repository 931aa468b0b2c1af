/** Which events could not be folded, what waits behind them, and why. */
@NullMarked
package ee.rada.query.deadletters;

import org.jspecify.annotations.NullMarked;
