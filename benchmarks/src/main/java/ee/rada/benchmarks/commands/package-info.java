/** How many commands a second come through the whole house, over HTTP and logged in? */
@NullMarked
package ee.rada.benchmarks.commands;

import org.jspecify.annotations.NullMarked;
