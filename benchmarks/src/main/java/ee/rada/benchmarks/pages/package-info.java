/** Does a page get slower as the store grows? */
@NullMarked
package ee.rada.benchmarks.pages;

import org.jspecify.annotations.NullMarked;
