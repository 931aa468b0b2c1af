/** What the service does by itself when a day begins; each act once, whatever number of processes run. */
@NullMarked
package ee.rada.web._automation;

import org.jspecify.annotations.NullMarked;
