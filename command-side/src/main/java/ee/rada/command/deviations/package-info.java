/** Decides where a running project leaves its plan, and remembers what was said of it. */
@NullMarked
package ee.rada.command.deviations;

import org.jspecify.annotations.NullMarked;
