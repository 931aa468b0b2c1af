/** What is known: events become rows, rows answer questions. */
@NullMarked
package ee.rada.query;

import org.jspecify.annotations.NullMarked;
