/** What is decided: commands become events or are refused. */
@NullMarked
package ee.rada.command;

import org.jspecify.annotations.NullMarked;
