/** How something is measured and told: samples, latencies, load, and the machine it ran on. */
@NullMarked
package ee.rada.benchmarks._measure;

import org.jspecify.annotations.NullMarked;
