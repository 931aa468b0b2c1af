@NullMarked
package ee.rada.command.deviations;

import org.jspecify.annotations.NullMarked;
