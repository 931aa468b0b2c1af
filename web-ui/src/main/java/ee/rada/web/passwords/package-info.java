/** Everybody's own password. */
@NullMarked
package ee.rada.web.passwords;

import org.jspecify.annotations.NullMarked;
