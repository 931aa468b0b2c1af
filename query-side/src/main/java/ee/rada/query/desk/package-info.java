/** The desk: what waits for one official today. */
@NullMarked
package ee.rada.query.desk;

import org.jspecify.annotations.NullMarked;
