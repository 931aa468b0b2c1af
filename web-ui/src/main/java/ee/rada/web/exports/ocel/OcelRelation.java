package ee.rada.web.exports.ocel;

/** To which object, and what it is there. */
record OcelRelation(String objectId, String qualifier) {}
