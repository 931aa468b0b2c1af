/** Clients: people that are known here by a random reference only. */
@NullMarked
package ee.rada.kernel.clients;

import org.jspecify.annotations.NullMarked;
