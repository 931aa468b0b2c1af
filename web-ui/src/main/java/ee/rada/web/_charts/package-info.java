/** Pictures for pages: each class turns plain records into one SVG text; colours come from the style sheet by class. */
@NullMarked
package ee.rada.web._charts;

import org.jspecify.annotations.NullMarked;
