/** Audit notes: what was found, what was answered, and which things they are about. */
@NullMarked
package ee.rada.query.auditnotes;

import org.jspecify.annotations.NullMarked;
