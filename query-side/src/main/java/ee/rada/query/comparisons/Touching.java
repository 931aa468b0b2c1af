package ee.rada.query.comparisons;

import static ee.rada.query.comparisons.Subject.Kind.ACTIVITY;
import static ee.rada.query.comparisons.Subject.Kind.EARNED_VALUE;
import static ee.rada.query.comparisons.Subject.Kind.GOAL;
import static ee.rada.query.comparisons.Subject.Kind.LINE;
import static ee.rada.query.comparisons.Subject.Kind.PROJECT;
import static ee.rada.query.comparisons.Subject.Kind.STAKEHOLDER;
import static ee.rada.query.comparisons.Subject.Kind.TOTAL;

import ee.rada.kernel.Event;
import ee.rada.kernel.budgets.BudgetEvent;
import ee.rada.kernel.budgets.EntryId;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.GoalId;
import ee.rada.kernel.projects.PlanDifference;
import ee.rada.kernel.projects.ProjectEvent;
import ee.rada.kernel.projects.StakeholderId;
import ee.rada.query.comparisons.Subject.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Knows what each event may make different. It may say too much, for only what did become different is looked up; a fact that it leaves
 * out has no cause.
 *
 * @param lines the line of each entry that an event may speak of without naming its line
 */
record Touching(Map<EntryId, LineId> lines) {

    private static final Set<String> MONEY = Set.of("committed", "spent", "available");
    private static final Set<String> WORK =
            Set.of("state", "percentComplete", "actualStart", "actualEnd", "output", "late");
    private static final Set<String> DAYS = Set.of("start", "end", "late");

    List<Touched> by(Event event) {
        return switch (event) {
            case ProjectEvent project -> by(project);
            case BudgetEvent budget -> by(budget);
            default -> List.of();
        };
    }

    private static List<Touched> by(ProjectEvent event) {
        return switch (event) {
            case ProjectEvent.ProjectRegistered _, ProjectEvent.ProjectChanged _ -> List.of(all(PROJECT));
            case ProjectEvent.ProjectImported _ -> imported();
            case ProjectEvent.GoalDefined e -> List.of(all(e.goalId()));
            case ProjectEvent.GoalChanged e -> List.of(all(e.goalId()));
            case ProjectEvent.GoalRemoved e -> List.of(all(e.goalId()));
            case ProjectEvent.IndicatorValueRecorded e -> List.of(all(e.goalId()));
            case ProjectEvent.PlannedActivityAdded e -> work(e.activityId(), Set.of());
            case ProjectEvent.PlannedActivityChanged e -> work(e.activityId(), Set.of());
            case ProjectEvent.PlannedActivityRemoved e -> work(e.activityId(), Set.of());
            case ProjectEvent.ActivitiesLinked _ -> List.of(new Touched(ACTIVITY, null, Set.of("predecessors")));
            case ProjectEvent.StakeholderNamed e -> List.of(all(e.stakeholderId()));
            case ProjectEvent.StakeholderInvolved e -> List.of(all(e.stakeholderId()));
            case ProjectEvent.ProjectApproved _ -> List.of(all(PROJECT), all(LINE), all(TOTAL), all(EARNED_VALUE));
            case ProjectEvent.ProjectSubmitted _,
                    ProjectEvent.ProjectReturned _,
                    ProjectEvent.ProjectStarted _,
                    ProjectEvent.ProjectSuspended _,
                    ProjectEvent.ProjectResumed _,
                    ProjectEvent.ProjectFinalised _,
                    ProjectEvent.ProjectClosed _,
                    ProjectEvent.ProjectCancelled _ -> List.of(stateOfProject());
            case ProjectEvent.PlanConfirmedUpToDate _ -> List.of(new Touched(PROJECT, null, Set.of("planConfirmedOn")));
            case ProjectEvent.PlanRevised e -> revised(e.differences());
            case ProjectEvent.ActivityRecorded e -> work(e.activityId(), WORK);
            case ProjectEvent.ActivityRecordCorrected e -> work(e.activityId(), WORK);
            case ProjectEvent.ActivityCompleted e -> work(e.activityId(), WORK);
            case ProjectEvent.FunderAsked _, ProjectEvent.FunderAnswered _ -> List.of();
        };
    }

    private static Touched stateOfProject() {
        return new Touched(
                PROJECT,
                null,
                Set.of("state", "stateReason", "actualStart", "actualEnd", "finalReportDocId", "planConfirmedOn"));
    }

    private static List<Touched> imported() {
        var everything = new ArrayList<Touched>();
        for (Kind kind : Kind.values()) {
            everything.add(all(kind));
        }
        return everything;
    }

    private static List<Touched> work(ActivityId activity, Set<String> fields) {
        return List.of(
                new Touched(ACTIVITY, activity.value().toString(), fields),
                new Touched(PROJECT, null, Set.of("percentComplete")),
                all(EARNED_VALUE));
    }

    private static List<Touched> revised(List<PlanDifference> differences) {
        var touched = new ArrayList<Touched>();
        touched.add(new Touched(PROJECT, null, Set.of("planVersion")));
        for (PlanDifference difference : differences) {
            switch (difference) {
                case PlanDifference.ActivityMoved it -> touched.addAll(work(it.activityId(), DAYS));
                case PlanDifference.ActivityAdded it -> touched.addAll(work(it.activityId(), Set.of()));
                case PlanDifference.ActivityCancelled it -> touched.addAll(work(it.activityId(), Set.of()));
                case PlanDifference.CostChanged it -> touched.addAll(work(it.activityId(), Set.of("plannedCost")));
                case PlanDifference.ResponsibleChanged it ->
                    touched.addAll(work(it.activityId(), Set.of("responsible")));
                case PlanDifference.OutputChanged it -> touched.addAll(work(it.activityId(), Set.of("expectedOutput")));
                case PlanDifference.GoalTargetChanged it ->
                    touched.add(new Touched(GOAL, it.goalId().value().toString(), Set.of("target")));
                case PlanDifference.ProjectExtended _ ->
                    touched.add(new Touched(PROJECT, null, Set.of("periodEnd", "eligibilityEnd")));
            }
        }
        return touched;
    }

    private List<Touched> by(BudgetEvent event) {
        return switch (event) {
            case BudgetEvent.OriginalBudgetSet _, BudgetEvent.BudgetImported _ ->
                List.of(all(LINE), all(TOTAL), all(EARNED_VALUE));
            case BudgetEvent.FundsCommitted e -> money(e.lineId(), null);
            case BudgetEvent.ExpenditureRecorded e -> money(e.lineId(), e.commitmentId());
            case BudgetEvent.DisbursementRecorded e -> money(e.lineId(), e.commitmentId());
            case BudgetEvent.IncomingFundsRecorded _ -> List.of(new Touched(TOTAL, null, Set.of("received")));
            case BudgetEvent.EntryReversed e -> money(null, e.entryId());
            case BudgetEvent.CommitmentReleased e -> money(null, e.commitmentId());
            case BudgetEvent.BudgetAmended e -> amended(e);
        };
    }

    private List<Touched> money(@Nullable LineId line, @Nullable EntryId entry) {
        var touched = new ArrayList<Touched>();
        touched.add(all(TOTAL));
        touched.add(all(EARNED_VALUE));
        if (line != null) {
            touched.add(new Touched(LINE, line.value().toString(), MONEY));
        }
        LineId other = entry == null ? null : lines.get(entry);
        if (other != null && !other.equals(line)) {
            touched.add(new Touched(LINE, other.value().toString(), MONEY));
        }
        return touched;
    }

    private static List<Touched> amended(BudgetEvent.BudgetAmended event) {
        var touched = new ArrayList<Touched>();
        touched.add(new Touched(PROJECT, null, Set.of("budgetVersion")));
        touched.add(all(TOTAL));
        touched.add(all(EARNED_VALUE));
        event.lines()
                .forEach(line -> touched.add(
                        new Touched(LINE, line.lineId().value().toString(), Set.of("current", "available"))));
        event.added()
                .forEach(line ->
                        touched.add(new Touched(LINE, line.lineId().value().toString(), Set.of())));
        event.closed()
                .forEach(line -> touched.add(new Touched(LINE, line.value().toString(), Set.of())));
        return touched;
    }

    private static Touched all(Kind kind) {
        return new Touched(kind, null, Set.of());
    }

    private static Touched all(GoalId goal) {
        return new Touched(GOAL, goal.value().toString(), Set.of());
    }

    private static Touched all(StakeholderId stakeholder) {
        return new Touched(STAKEHOLDER, stakeholder.value().toString(), Set.of());
    }
}
