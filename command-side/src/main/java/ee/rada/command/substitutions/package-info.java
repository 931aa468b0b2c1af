/** Decides on substitutions: who may act in another's post, when, and for which duties. */
@NullMarked
package ee.rada.command.substitutions;

import org.jspecify.annotations.NullMarked;
