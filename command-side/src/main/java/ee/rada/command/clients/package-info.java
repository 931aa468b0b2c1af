/** Decides on clients: who they are, which of their data must be kept, and who is erased. */
@NullMarked
package ee.rada.command.clients;

import org.jspecify.annotations.NullMarked;
