/** Budgets: what a project may spend, what it has spent, and what is left, by line and by day. */
@NullMarked
package ee.rada.query.budgets;

import org.jspecify.annotations.NullMarked;
