/** How events become rows and queries find their answers: wiring only. */
@NullMarked
package ee.rada.query._axon;

import org.jspecify.annotations.NullMarked;
