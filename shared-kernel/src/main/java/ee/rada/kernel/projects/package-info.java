/** Projects: a plan of activities with goals and the parties involved. */
@NullMarked
package ee.rada.kernel.projects;

import org.jspecify.annotations.NullMarked;
