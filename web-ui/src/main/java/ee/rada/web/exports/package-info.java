/** Hands projects and events to other systems. */
@NullMarked
package ee.rada.web.exports;

import org.jspecify.annotations.NullMarked;
