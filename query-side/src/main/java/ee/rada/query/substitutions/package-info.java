/** Substitutions: who acts in whose post and when, and what was done so. */
@NullMarked
package ee.rada.query.substitutions;

import org.jspecify.annotations.NullMarked;
