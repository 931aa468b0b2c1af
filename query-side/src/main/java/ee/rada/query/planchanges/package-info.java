/** Plan changes: every proposal with its effect, its approvals and its end. */
@NullMarked
package ee.rada.query.planchanges;

import org.jspecify.annotations.NullMarked;
