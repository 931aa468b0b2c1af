/** The page that tells why a figure is what it is. */
@NullMarked
package ee.rada.web.why;

import org.jspecify.annotations.NullMarked;
