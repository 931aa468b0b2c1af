/** Plan versions: what plan and budget were in every version, and what made each difference. */
@NullMarked
package ee.rada.query.planversions;

import org.jspecify.annotations.NullMarked;
