/** Emergencies: somebody reads a case that he may not, because he must, and answers for it. */
@NullMarked
package ee.rada.kernel.emergencies;

import org.jspecify.annotations.NullMarked;
