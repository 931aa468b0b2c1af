/** Imports: what was brought in from other systems. */
@NullMarked
package ee.rada.query.imports;

import org.jspecify.annotations.NullMarked;
