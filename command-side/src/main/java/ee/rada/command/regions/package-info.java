/** Decides on regions: from when on there is one, and when it ends. */
@NullMarked
package ee.rada.command.regions;

import org.jspecify.annotations.NullMarked;
