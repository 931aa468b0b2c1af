package ee.rada.query.projects;

import ee.rada.kernel.projects.ProjectEvent.StakeholderInvolved;
import ee.rada.kernel.projects.ProjectEvent.StakeholderNamed;
import ee.rada.query.Recorded;
import ee.rada.query.Rows;
import java.util.List;

/** Whose involvement a project needs. */
final class Stakeholders {

    private Stakeholders() {}

    static void name(Rows rows, StakeholderNamed e, Recorded recorded) {
        rows.put(new StakeholderRow(
                e.projectId(), e.stakeholderId(), recorded.position(), e.name(), e.need(), e.byWhen(), List.of()));
    }

    static void involve(Rows rows, StakeholderInvolved e) {
        rows.put(rows.require(StakeholderRow.class, e.projectId(), e.stakeholderId())
                .involved(e.date(), e.how()));
    }
}
