/** Pages about substitutions: who acts in whose post, what was done so, and the choice to act in another's place. */
@NullMarked
package ee.rada.web.substitutions;

import org.jspecify.annotations.NullMarked;
