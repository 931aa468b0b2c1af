/** Reads IATI 2.01–2.03 activity files as plain records, without knowing anything of our own projects. */
@NullMarked
package ee.rada.web.imports.iati;

import org.jspecify.annotations.NullMarked;
