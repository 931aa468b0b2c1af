/** Who has looked at what: a chain of rows that can only grow, and its check. Knows no feature. */
@NullMarked
package ee.rada.store.access;

import org.jspecify.annotations.NullMarked;
