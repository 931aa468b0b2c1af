package ee.rada.query.projects;

import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.Evidence;
import ee.rada.kernel.projects.ProjectEvent.ActivityRecordCorrected;
import ee.rada.kernel.projects.ProjectEvent.ActivityRecorded;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.kernel.projects.RecordId;
import ee.rada.query.Flat;
import ee.rada.query.Recorded;
import ee.rada.query.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record of work as it stands, with what it said before. */
@Table(value = "activity_record", key = 2)
record ActivityRecordRow(
        ProjectId projectId,
        RecordId recordId,
        long position,
        ActivityId activityId,
        Said said,
        @Nullable String outsidePeriodReason,
        @Nullable OfficialId actor,
        @Nullable PostId actingPost,
        Instant recordedAt,
        List<FindRecords.Correction> corrections) {

    /** What can be corrected. */
    @Flat
    record Said(
            LocalDate workDate,
            String description,
            int percentComplete,
            @Nullable BigDecimal hours,
            @Nullable Integer participants,
            List<Evidence> evidence) {

        Said corrected(ActivityRecordCorrected by) {
            return new Said(
                    by.workDate() == null ? workDate : by.workDate(),
                    by.description() == null ? description : by.description(),
                    by.percentComplete() == null ? percentComplete : by.percentComplete(),
                    by.hours() == null ? hours : by.hours(),
                    by.participants() == null ? participants : by.participants(),
                    by.evidence() == null ? evidence : by.evidence());
        }
    }

    static ActivityRecordRow of(ActivityRecorded event, Recorded recorded) {
        return new ActivityRecordRow(
                event.projectId(),
                event.recordId(),
                recorded.position(),
                event.activityId(),
                new Said(
                        event.workDate(),
                        event.description(),
                        event.percentComplete(),
                        event.hours(),
                        event.participants(),
                        event.evidence()),
                event.outsidePeriodReason(),
                recorded.actor(),
                recorded.actingPost(),
                recorded.recordedAt(),
                List.of());
    }

    ActivityRecordRow corrected(ActivityRecordCorrected by, Recorded recorded) {
        var all = new ArrayList<>(corrections);
        all.add(new FindRecords.Correction(
                recorded.recordedAt(),
                recorded.actor(),
                recorded.actingPost(),
                by.reason(),
                said.workDate,
                said.description,
                said.percentComplete,
                said.hours,
                said.participants,
                said.evidence));
        return new ActivityRecordRow(
                projectId,
                recordId,
                position,
                activityId,
                said.corrected(by),
                by.workDate() == null && by.outsidePeriodReason() == null
                        ? outsidePeriodReason
                        : by.outsidePeriodReason(),
                actor,
                actingPost,
                recordedAt,
                List.copyOf(all));
    }
}
