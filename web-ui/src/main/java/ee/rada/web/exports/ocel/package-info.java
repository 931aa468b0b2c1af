/** Logs in OCEL 2.0: events with the objects that they touch, how these hang together, and how their values changed. */
@NullMarked
package ee.rada.web.exports.ocel;

import org.jspecify.annotations.NullMarked;
