/** What happened, told in people's words: every event with what it changed, who did it, when it was true and when it was known. */
@NullMarked
package ee.rada.web.history;

import org.jspecify.annotations.NullMarked;
