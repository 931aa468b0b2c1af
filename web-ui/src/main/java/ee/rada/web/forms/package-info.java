/** One form for every command, made from the command's own record; it works without scripts. */
@NullMarked
package ee.rada.web.forms;

import org.jspecify.annotations.NullMarked;
