/** Starts the whole house as one process. */
@NullMarked
package ee.rada;

import org.jspecify.annotations.NullMarked;
