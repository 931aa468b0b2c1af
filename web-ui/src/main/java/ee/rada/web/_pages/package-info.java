/** What every page shares: asking in the caller's name, people's names, the frame around the content, the language. */
@NullMarked
package ee.rada.web._pages;

import org.jspecify.annotations.NullMarked;
