/** Earned value as people read it. */
@NullMarked
package ee.rada.web.earnedvalue;

import org.jspecify.annotations.NullMarked;
