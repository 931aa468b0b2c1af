package ee.rada.command.cases;

import ee.rada.kernel.Region;
import ee.rada.kernel.cases.TransferId;
import ee.rada.kernel.posts.OfficialId;
import java.util.Set;

/** A transfer that was asked for and not answered yet. */
record Handover(TransferId id, Region toRegion, Set<OfficialId> askedBy) {}
