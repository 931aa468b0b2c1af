/** Cases: what is known of each, to whom, and what is due. */
@NullMarked
package ee.rada.query.cases;

import org.jspecify.annotations.NullMarked;
