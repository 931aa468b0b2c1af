/** Sight: who may know that a thing is there at all. */
@NullMarked
package ee.rada.query._sight;

import org.jspecify.annotations.NullMarked;
