/** The desk: what there is to do today. */
@NullMarked
package ee.rada.web.desk;

import org.jspecify.annotations.NullMarked;
