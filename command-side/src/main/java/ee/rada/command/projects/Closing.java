package ee.rada.command.projects;

import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.projects.GoalId;
import ee.rada.kernel.projects.GoalReason;
import ee.rada.kernel.projects.ProjectCommand.CloseProject;
import ee.rada.kernel.projects.ProjectEvent;
import ee.rada.kernel.projects.ProjectEvent.ProjectClosed;
import ee.rada.kernel.projects.ProjectStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** P10 and C11: a project closes when nothing is left open; {@code not-closable} names everything that is. */
final class Closing {

    private Closing() {}

    static List<ProjectEvent> close(ProjectState state, CloseProject c, boolean openCommitments) {
        Projects.require(state, ProjectStatus.FINALISATION);
        List<GoalReason> reasons = Projects.or(c.goalReasons(), List.of());
        var missing = new ArrayList<String>();
        if (state.plan().activities().values().stream().anyMatch(PlannedActivity::open)) {
            missing.add("open-activities");
        }
        if (openCommitments) {
            missing.add("open-commitments");
        }
        if (!goalsWithoutValue(state, reasons).isEmpty()) {
            missing.add("goals-without-value");
        }
        if (!state.waiting().isEmpty()) {
            missing.add("funder-decision");
        }
        String report = c.finalReportDocId();
        if (report == null) {
            missing.add("final-report");
        }
        if (!missing.isEmpty() || report == null) {
            throw new Refusal(ProblemCode.NOT_CLOSABLE).with("missing", List.copyOf(missing));
        }
        return List.of(new ProjectClosed(c.projectId(), report, reasons));
    }

    private static Set<GoalId> goalsWithoutValue(ProjectState state, List<GoalReason> reasons) {
        var explained = reasons.stream().map(GoalReason::goalId).collect(Collectors.toSet());
        return state.plan().goals().entrySet().stream()
                .filter(goal -> !goal.getValue().valued() && !explained.contains(goal.getKey()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
