/** Plan changes: every proposal to change an approved plan or budget. */
@NullMarked
package ee.rada.kernel.planchanges;

import org.jspecify.annotations.NullMarked;
