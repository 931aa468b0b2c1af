/** Shows how many contacts there were, and of which kinds; and takes small counts out of what goes outside. */
@NullMarked
package ee.rada.web.statistics;

import org.jspecify.annotations.NullMarked;
