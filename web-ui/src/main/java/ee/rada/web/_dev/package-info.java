/** Pages for those who build Rada; they exist only with {@code rada.dev-pages=true}. */
@NullMarked
package ee.rada.web._dev;

import org.jspecify.annotations.NullMarked;
