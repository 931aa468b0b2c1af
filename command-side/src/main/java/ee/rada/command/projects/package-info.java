/** Decides on projects, their plans and what was done. */
@NullMarked
package ee.rada.command.projects;

import org.jspecify.annotations.NullMarked;
