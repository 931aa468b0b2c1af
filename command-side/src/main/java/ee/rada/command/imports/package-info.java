/** Keeps on record which files were brought in. */
@NullMarked
package ee.rada.command.imports;

import org.jspecify.annotations.NullMarked;
