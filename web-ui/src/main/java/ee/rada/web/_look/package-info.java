/** What the fragments of every page are given to draw: its frame, its form fields, and what was wrong with them. */
@NullMarked
package ee.rada.web._look;

import org.jspecify.annotations.NullMarked;
