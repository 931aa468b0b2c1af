/** Which cases at high risk still have no safety plan, for the clock that tells it. */
@NullMarked
package ee.rada.query.safetyplans;

import org.jspecify.annotations.NullMarked;
