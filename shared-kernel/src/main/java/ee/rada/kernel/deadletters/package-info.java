/** Dead letters: events that the pages could not take in, and what somebody decides about them. */
@NullMarked
package ee.rada.kernel.deadletters;

import org.jspecify.annotations.NullMarked;
