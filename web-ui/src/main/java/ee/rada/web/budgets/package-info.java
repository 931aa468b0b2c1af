/** Pages about a project's budget: lines, entries, and what is left over time. */
@NullMarked
package ee.rada.web.budgets;

import org.jspecify.annotations.NullMarked;
