/** The page of deviations, and the service's daily look for them. */
@NullMarked
package ee.rada.web.deviations;

import org.jspecify.annotations.NullMarked;
