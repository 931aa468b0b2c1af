/** The moment that a request asks about, where that is not now: read once, kept by every link, and told by every page. */
@NullMarked
package ee.rada.web._moment;

import org.jspecify.annotations.NullMarked;
