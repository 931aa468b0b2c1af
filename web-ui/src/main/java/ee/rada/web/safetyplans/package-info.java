/** Tells when a case at high risk has had no safety plan for too long. */
@NullMarked
package ee.rada.web.safetyplans;

import org.jspecify.annotations.NullMarked;
