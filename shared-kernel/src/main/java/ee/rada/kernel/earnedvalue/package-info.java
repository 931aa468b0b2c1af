/** Earned value: what the work done was worth, against what was planned and what it cost. */
@NullMarked
package ee.rada.kernel.earnedvalue;

import org.jspecify.annotations.NullMarked;
