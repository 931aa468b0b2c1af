/** Puts on record who is shown what, before it is shown. */
@NullMarked
package ee.rada.web._access;

import org.jspecify.annotations.NullMarked;
