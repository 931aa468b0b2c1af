/** Tables as files for spreadsheets and programs. */
@NullMarked
package ee.rada.web._tables;

import org.jspecify.annotations.NullMarked;
