/** The whole service over HTTP, on an embedded PostgreSQL: what programs and strangers meet. */
@NullMarked
package ee.rada.web.whole;

import org.jspecify.annotations.NullMarked;
