/** Decides on plan-change proposals, and on plan and budget when the last approval is given. */
@NullMarked
package ee.rada.command.planchanges;

import org.jspecify.annotations.NullMarked;
