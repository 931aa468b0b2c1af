/** Reads contacts out of files of other systems, by a mapping that says what each column means. */
@NullMarked
package ee.rada.web.contactfiles;

import org.jspecify.annotations.NullMarked;
