/** How many events a second can be appended, against plain inserts? */
@NullMarked
package ee.rada.benchmarks.appends;

import org.jspecify.annotations.NullMarked;
