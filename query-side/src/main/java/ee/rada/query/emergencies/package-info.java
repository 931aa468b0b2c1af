/** Emergencies: who read what he otherwise may not, why, and what came of it. */
@NullMarked
package ee.rada.query.emergencies;

import org.jspecify.annotations.NullMarked;
