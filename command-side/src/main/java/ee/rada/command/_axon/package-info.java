/** Wiring: the desk, the command bus, the cache of states. */
@NullMarked
package ee.rada.command._axon;

import org.jspecify.annotations.NullMarked;
