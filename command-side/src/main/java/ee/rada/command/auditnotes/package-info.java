/** Decides on audit notes: raised, answered, closed, and asked again. */
@NullMarked
package ee.rada.command.auditnotes;

import org.jspecify.annotations.NullMarked;
