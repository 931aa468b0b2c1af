/** What is said of substitutions: who acts in whose post, from when until when, and for which duties. */
@NullMarked
package ee.rada.kernel.substitutions;

import org.jspecify.annotations.NullMarked;
