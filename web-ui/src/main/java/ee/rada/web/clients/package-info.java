/** Shows clients without saying who they are, and looks for what is left of those who were erased. */
@NullMarked
package ee.rada.web.clients;

import org.jspecify.annotations.NullMarked;
