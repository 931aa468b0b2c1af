/** The regions of the authority: from when on there is one, what it is called, which counties belong to it, and when it ended. */
@NullMarked
package ee.rada.kernel.regions;

import org.jspecify.annotations.NullMarked;
