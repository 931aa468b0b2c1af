/** Logs in XES (IEEE 1849): one trace a project, or one a proposal. */
@NullMarked
package ee.rada.web.exports.xes;

import org.jspecify.annotations.NullMarked;
