/** Comparisons: what is different between two moments, and which events made it so. */
@NullMarked
package ee.rada.query.comparisons;

import org.jspecify.annotations.NullMarked;
