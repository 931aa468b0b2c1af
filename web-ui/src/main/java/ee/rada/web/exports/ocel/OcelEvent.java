package ee.rada.web.exports.ocel;

import java.util.List;
import java.util.Map;

/**
 * An event of a log.
 *
 * @param time ISO 8601, UTC
 * @param attributes by name, in the order of its type; what has no value is not among them
 */
record OcelEvent(String id, String type, String time, Map<String, String> attributes, List<OcelRelation> relations) {}
