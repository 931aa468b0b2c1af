/** Which stored events go out as a log, and the plain forms of it: CloudEvents, CSV, XLSX. */
@NullMarked
package ee.rada.web.exports.logs;

import org.jspecify.annotations.NullMarked;
