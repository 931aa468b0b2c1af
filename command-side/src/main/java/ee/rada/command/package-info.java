/** What is decided: one pure decider a feature, one desk that every command passes. */
@NullMarked
package ee.rada.command;

import org.jspecify.annotations.NullMarked;
