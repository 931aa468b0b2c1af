/** What is said: the words that every side of the house shares. */
@NullMarked
package ee.rada.kernel;

import org.jspecify.annotations.NullMarked;
