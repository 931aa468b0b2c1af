/** Invented input: projects with the events of their whole life, and who did it all. */
@NullMarked
package ee.rada.benchmarks.load;

import org.jspecify.annotations.NullMarked;
