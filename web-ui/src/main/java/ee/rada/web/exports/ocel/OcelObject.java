package ee.rada.web.exports.ocel;

import java.util.List;

/** An object of a log, with every value that it ever had, in the order of time. */
record OcelObject(String id, String type, List<Value> values, List<OcelRelation> relations) {

    /** What it had from a moment on. */
    record Value(String name, String time, String value) {}
}
