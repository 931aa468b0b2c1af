/** History: what happened to each thing, and how much on each day. */
@NullMarked
package ee.rada.query.history;

import org.jspecify.annotations.NullMarked;
