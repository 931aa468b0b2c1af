/** Brings other systems' files in: check first, then apply; every file becomes commands and a report by line. */
@NullMarked
package ee.rada.web.imports;

import org.jspecify.annotations.NullMarked;
