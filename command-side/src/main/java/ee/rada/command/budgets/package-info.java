/** Decides on budgets and their entries: no line goes below zero. */
@NullMarked
package ee.rada.command.budgets;

import org.jspecify.annotations.NullMarked;
