/** Pages about proposals to change a plan or budget, also those that were rejected or withdrawn. */
@NullMarked
package ee.rada.web.planchanges;

import org.jspecify.annotations.NullMarked;
