/** Puts the sides together: database, store, Axon, and the guard that refuses a wrong assembly. */
@NullMarked
package ee.rada.web._wiring;

import org.jspecify.annotations.NullMarked;
