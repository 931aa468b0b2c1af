/** Comparisons: what is different between any two moments, and a project's story event by event. */
@NullMarked
package ee.rada.web.comparisons;

import org.jspecify.annotations.NullMarked;
