/** Projects: what they are, their plans, timelines, records, and what is late. */
@NullMarked
package ee.rada.query.projects;

import org.jspecify.annotations.NullMarked;
