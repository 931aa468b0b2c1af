package ee.rada.query.projects;

import ee.rada.kernel.projects.ProjectEvent.ActivityCompleted;
import ee.rada.kernel.projects.ProjectEvent.ActivityRecordCorrected;
import ee.rada.kernel.projects.ProjectEvent.ActivityRecorded;
import ee.rada.query.Recorded;
import ee.rada.query.Rows;

/** What was done, and how far each activity is. */
final class Work {

    private Work() {}

    static void record(Rows rows, ActivityRecorded e, Recorded recorded) {
        rows.add(ActivityRecordRow.of(e, recorded));
        ActivityRow activity = rows.require(ActivityRow.class, e.projectId(), e.activityId());
        rows.put(activity.with(activity.progress().recorded(e.workDate(), e.percentComplete())));
    }

    static void correct(Rows rows, ActivityRecordCorrected e, Recorded recorded) {
        rows.put(rows.require(ActivityRecordRow.class, e.projectId(), e.recordId())
                .corrected(e, recorded));
        ActivityRow activity = rows.require(ActivityRow.class, e.projectId(), e.activityId());
        rows.put(activity.with(activity.progress().corrected(e.activityPercent())));
    }

    /** The evidence of a completion is kept with the event, in the history. */
    static void complete(Rows rows, ActivityCompleted e) {
        ActivityRow activity = rows.require(ActivityRow.class, e.projectId(), e.activityId());
        rows.put(activity.with(activity.progress().completed(e.actualEnd(), e.output())));
    }
}
