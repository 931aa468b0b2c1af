/** How soon is an event seen, and how long does it take to learn everything anew? */
@NullMarked
package ee.rada.benchmarks.knowledge;

import org.jspecify.annotations.NullMarked;
