/** Deviations: where a project leaves its plan, found by the service and answered by people. */
@NullMarked
package ee.rada.kernel.deviations;

import org.jspecify.annotations.NullMarked;
