@NullMarked
package ee.rada.query.why;

import org.jspecify.annotations.NullMarked;
