/** Budgets: what a project may spend, line by line and year by year. */
@NullMarked
package ee.rada.kernel.budgets;

import org.jspecify.annotations.NullMarked;
