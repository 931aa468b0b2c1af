/** Shows who has looked at what, and whether that log is whole. */
@NullMarked
package ee.rada.web.access;

import org.jspecify.annotations.NullMarked;
