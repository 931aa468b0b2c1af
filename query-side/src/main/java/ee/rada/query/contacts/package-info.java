/** Which contacts were there, and how many of which kind? */
@NullMarked
package ee.rada.query.contacts;

import org.jspecify.annotations.NullMarked;
