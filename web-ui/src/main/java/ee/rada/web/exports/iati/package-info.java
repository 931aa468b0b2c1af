/** Writes projects as an IATI 2.03 activity file. */
@NullMarked
package ee.rada.web.exports.iati;

import org.jspecify.annotations.NullMarked;
