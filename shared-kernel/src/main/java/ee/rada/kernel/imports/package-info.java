/** Imports: files of other systems brought in as commands. */
@NullMarked
package ee.rada.kernel.imports;

import org.jspecify.annotations.NullMarked;
