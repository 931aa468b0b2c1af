/** The short guide. */
@NullMarked
package ee.rada.web.help;

import org.jspecify.annotations.NullMarked;
