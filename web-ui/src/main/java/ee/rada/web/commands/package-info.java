/** The one door for commands: what each is made of, how JSON becomes one, and how it is sent in somebody's name. */
@NullMarked
package ee.rada.web.commands;

import org.jspecify.annotations.NullMarked;
