/** Decides on contacts: each is registered once, and corrected with a reason. */
@NullMarked
package ee.rada.command.contacts;

import org.jspecify.annotations.NullMarked;
