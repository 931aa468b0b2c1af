/** Shows the regions: which there are, which counties they have, and which ended. */
@NullMarked
package ee.rada.web.regions;

import org.jspecify.annotations.NullMarked;
