/** Shows whether replay equals live, has everything folded anew, and says how far that is. */
@NullMarked
package ee.rada.web.replays;

import org.jspecify.annotations.NullMarked;
