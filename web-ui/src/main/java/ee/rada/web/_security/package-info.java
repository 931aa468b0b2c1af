/** Who is asking: accounts, login, the limits on guessing, and the headers every answer carries. */
@NullMarked
package ee.rada.web._security;

import org.jspecify.annotations.NullMarked;
