/** Audit notes: what an auditor found, what was answered, and how it ended. */
@NullMarked
package ee.rada.kernel.auditnotes;

import org.jspecify.annotations.NullMarked;
