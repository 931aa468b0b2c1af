/** Shows cases: which there are, how each stands and came to it, who carries how many, and who had to look. */
@NullMarked
package ee.rada.web.cases;

import org.jspecify.annotations.NullMarked;
