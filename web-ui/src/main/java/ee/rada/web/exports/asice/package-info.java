/** A log in all its forms, with what proves it, in one file that can be signed. */
@NullMarked
package ee.rada.web.exports.asice;

import org.jspecify.annotations.NullMarked;
