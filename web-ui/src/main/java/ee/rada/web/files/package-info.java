/** Files that prove something: taken in by their kind and size, kept under their hash, given out as attachments. */
@NullMarked
package ee.rada.web.files;

import org.jspecify.annotations.NullMarked;
