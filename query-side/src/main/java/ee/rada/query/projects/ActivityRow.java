package ee.rada.query.projects;

import ee.rada.kernel.Money;
import ee.rada.kernel.Region;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.PlannedWork;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.Flat;
import ee.rada.query.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A planned activity: what is planned now, what was approved, and how far it is.
 *
 * @param place its order in the plan
 * @param revisedBy the applied proposal that last changed what is planned; null while it is as approved
 */
@Table(value = "activity", key = 2)
record ActivityRow(
        ProjectId projectId,
        ActivityId activityId,
        int place,
        Planned planned,
        Baseline baseline,
        Progress progress,
        @Nullable ProposalId revisedBy) {

    /** One that is new in the plan: nothing approved, nothing done. */
    static ActivityRow planned(ProjectId project, ActivityId activity, int place, Planned planned) {
        return new ActivityRow(project, activity, place, planned, Baseline.NONE, Progress.NONE, null);
    }

    @Flat
    record Planned(
            String code,
            String title,
            @Nullable LocalDate startOn,
            @Nullable LocalDate endOn,
            @Nullable PostId responsiblePostId,
            Region region,
            @Nullable Long plannedCents,
            String currency,
            @Nullable LineId budgetLineId,
            @Nullable BigDecimal weight,
            @Nullable String expectedOutput,
            boolean milestone) {

        static Planned of(PlannedWork work) {
            return new Planned(
                    work.code(),
                    work.title(),
                    work.start(),
                    work.end(),
                    work.responsiblePostId(),
                    work.region(),
                    work.plannedCost().cents(),
                    work.plannedCost().currency(),
                    work.budgetLineId(),
                    work.weight(),
                    work.expectedOutput(),
                    work.milestone());
        }

        Planned moved(LocalDate start, LocalDate end) {
            return new Planned(
                    code,
                    title,
                    start,
                    end,
                    responsiblePostId,
                    region,
                    plannedCents,
                    currency,
                    budgetLineId,
                    weight,
                    expectedOutput,
                    milestone);
        }

        Planned givenTo(PostId responsible) {
            return new Planned(
                    code,
                    title,
                    startOn,
                    endOn,
                    responsible,
                    region,
                    plannedCents,
                    currency,
                    budgetLineId,
                    weight,
                    expectedOutput,
                    milestone);
        }

        Planned yielding(String output) {
            return new Planned(
                    code,
                    title,
                    startOn,
                    endOn,
                    responsiblePostId,
                    region,
                    plannedCents,
                    currency,
                    budgetLineId,
                    weight,
                    output,
                    milestone);
        }

        Planned costing(Money cost) {
            return new Planned(
                    code,
                    title,
                    startOn,
                    endOn,
                    responsiblePostId,
                    region,
                    cost.cents(),
                    cost.currency(),
                    budgetLineId,
                    weight,
                    expectedOutput,
                    milestone);
        }
    }

    @Flat
    record Baseline(
            @Nullable LocalDate baselineStart,
            @Nullable LocalDate baselineEnd,
            @Nullable Long baselineCents) {

        static final Baseline NONE = new Baseline(null, null, null);
    }

    @Flat
    record Progress(
            ActivityState state,
            int percentComplete,
            @Nullable LocalDate actualStart,
            @Nullable LocalDate actualEnd,
            @Nullable String output,
            long records) {

        static final Progress NONE = new Progress(ActivityState.PLANNED, 0, null, null, null, 0);

        Progress recorded(LocalDate on, int percent) {
            LocalDate start = actualStart == null || on.isBefore(actualStart) ? on : actualStart;
            return new Progress(ActivityState.IN_PROGRESS, percent, start, actualEnd, output, records + 1);
        }

        /** A correction may take an activity that was complete back. */
        Progress corrected(int percent) {
            boolean reopened = state == ActivityState.COMPLETED && percent < 100;
            return new Progress(
                    reopened ? ActivityState.IN_PROGRESS : state,
                    percent,
                    actualStart,
                    reopened ? null : actualEnd,
                    reopened ? null : output,
                    records);
        }

        Progress completed(LocalDate on, String result) {
            return new Progress(ActivityState.COMPLETED, 100, actualStart, on, result, records);
        }

        /** As it would stand if nobody had cancelled it. */
        Progress asIfNeverCancelled() {
            if (state != ActivityState.CANCELLED) {
                return this;
            }
            var before = records == 0 ? ActivityState.PLANNED : ActivityState.IN_PROGRESS;
            return new Progress(before, percentComplete, actualStart, actualEnd, output, records);
        }

        /** What was done stays. */
        Progress cancelled() {
            return new Progress(ActivityState.CANCELLED, percentComplete, actualStart, actualEnd, output, records);
        }
    }

    ActivityRow with(Planned changed) {
        return new ActivityRow(projectId, activityId, place, changed, baseline, progress, revisedBy);
    }

    ActivityRow with(Progress changed) {
        return new ActivityRow(projectId, activityId, place, planned, baseline, changed, revisedBy);
    }

    /** What is planned now becomes what was approved. */
    ActivityRow approved() {
        var approved = new Baseline(planned.startOn, planned.endOn, planned.plannedCents);
        return new ActivityRow(projectId, activityId, place, planned, approved, progress, revisedBy);
    }

    /** As a version of the plan had it, with what was done on it until now. */
    ActivityRow as(ActivityVersionRow then) {
        return new ActivityRow(
                projectId,
                activityId,
                place,
                then.planned(),
                baseline,
                then.cancelled() ? progress.cancelled() : progress.asIfNeverCancelled(),
                then.proposalId());
    }

    ActivityRow revisedBy(ProposalId proposal) {
        return new ActivityRow(projectId, activityId, place, planned, baseline, progress, proposal);
    }
}
