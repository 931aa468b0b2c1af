/** Deviations: where projects leave their plans, and what was said of it. */
@NullMarked
package ee.rada.query.deviations;

import org.jspecify.annotations.NullMarked;
