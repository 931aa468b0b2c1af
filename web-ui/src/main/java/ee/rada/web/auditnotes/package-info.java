/** Shows audit notes: who found what, what waits for an answer, and how it ended. */
@NullMarked
package ee.rada.web.auditnotes;

import org.jspecify.annotations.NullMarked;
