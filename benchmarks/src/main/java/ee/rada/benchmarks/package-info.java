/** What it costs: load, replay and growth, measured against the database's own limit. */
@NullMarked
package ee.rada.benchmarks;

import org.jspecify.annotations.NullMarked;
