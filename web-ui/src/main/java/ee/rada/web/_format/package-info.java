/** How dates, money and numbers are written, in Estonian and in English. */
@NullMarked
package ee.rada.web._format;

import org.jspecify.annotations.NullMarked;
