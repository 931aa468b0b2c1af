/** Hands projects to other systems. */
@NullMarked
package ee.rada.web.exports;

import org.jspecify.annotations.NullMarked;
