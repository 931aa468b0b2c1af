/** Pages about projects: the list, what one is about, its plan, its records, its goals, and what is late. */
@NullMarked
package ee.rada.web.projects;

import org.jspecify.annotations.NullMarked;
