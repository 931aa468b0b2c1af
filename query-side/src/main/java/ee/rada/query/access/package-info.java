/** Who has looked at what, as the access log tells it. */
@NullMarked
package ee.rada.query.access;

import org.jspecify.annotations.NullMarked;
