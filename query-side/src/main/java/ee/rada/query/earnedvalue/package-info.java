/** Earned value: what the work done is worth, on any day. */
@NullMarked
package ee.rada.query.earnedvalue;

import org.jspecify.annotations.NullMarked;
