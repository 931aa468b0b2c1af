/** Shows events that could not be taken in, has them tried again, and leads to leaving them out. */
@NullMarked
package ee.rada.web.deadletters;

import org.jspecify.annotations.NullMarked;
