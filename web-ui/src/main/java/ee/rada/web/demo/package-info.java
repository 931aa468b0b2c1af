/** The invented year: a year's work of people who do not exist, done by sending the commands that real people send. */
@NullMarked
package ee.rada.web.demo;

import org.jspecify.annotations.NullMarked;
