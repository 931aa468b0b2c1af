package ee.rada.web.projects;

import ee.rada.kernel.projects.ProjectStatus;
import ee.rada.query.projects.GetProject;
import ee.rada.web._security.Caller;
import ee.rada.web.commands.CommandShape;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a page of a project offers to do: what the project's state allows and the policy table allows the person. Judged again when it is
 * sent; this only spares people forms that would be refused anyway.
 */
public final class Offers {

    /** The tab of a project's pages on which something is offered. */
    public enum Tab {
        OVERVIEW,
        PLAN,
        BUDGET,
        EARNED_VALUE,
        CHANGES,
        VERSIONS,
        RECORDS,
        GOALS,
        HISTORY,
        COMPARISON
    }

    /** One thing to do: the command's name. */
    public record Offer(String command, boolean primary) {}

    private static final List<String> SPENDING =
            List.of("record-expenditure", "commit-funds", "record-disbursement", "record-incoming-funds");
    private static final Map<ProjectStatus, Map<Tab, List<String>>> ALL = new EnumMap<>(ProjectStatus.class);

    static {
        ALL.put(
                ProjectStatus.DRAFT,
                Map.of(
                        Tab.OVERVIEW, List.of("submit-project-for-approval", "change-project", "cancel-project"),
                        Tab.PLAN, List.of("add-planned-activity", "link-activities", "name-stakeholder"),
                        Tab.BUDGET, List.of("set-original-budget"),
                        Tab.GOALS, List.of("define-goal")));
        ALL.put(
                ProjectStatus.SUBMITTED,
                Map.of(
                        Tab.OVERVIEW, List.of("approve-project", "return-project", "cancel-project"),
                        Tab.PLAN, List.of("name-stakeholder")));
        ALL.put(
                ProjectStatus.APPROVED,
                Map.of(
                        Tab.OVERVIEW, List.of("start-project", "draft-plan-change", "cancel-project"),
                        Tab.PLAN, List.of("name-stakeholder"),
                        Tab.BUDGET, List.of("amend-budget"),
                        Tab.CHANGES, List.of("draft-plan-change", "amend-budget")));
        ALL.put(
                ProjectStatus.IMPLEMENTATION,
                Map.of(
                        Tab.OVERVIEW,
                                List.of(
                                        "record-activity",
                                        "complete-activity",
                                        "record-expenditure",
                                        "draft-plan-change",
                                        "finalise-project",
                                        "suspend-project",
                                        "cancel-project"),
                        Tab.PLAN,
                                List.of(
                                        "record-activity",
                                        "complete-activity",
                                        "name-stakeholder",
                                        "confirm-plan-up-to-date"),
                        Tab.BUDGET,
                                Stream.concat(SPENDING.stream(), Stream.of("amend-budget"))
                                        .toList(),
                        Tab.CHANGES, List.of("draft-plan-change", "amend-budget"),
                        Tab.RECORDS, List.of("record-activity", "complete-activity"),
                        Tab.GOALS, List.of("record-indicator-value")));
        ALL.put(
                ProjectStatus.FINALISATION,
                Map.of(
                        Tab.OVERVIEW, List.of("close-project", "record-activity", "resume-project"),
                        Tab.PLAN, List.of("record-activity", "complete-activity"),
                        Tab.BUDGET,
                                Stream.concat(SPENDING.stream(), Stream.of("amend-budget"))
                                        .toList(),
                        Tab.CHANGES, List.of("draft-plan-change", "amend-budget"),
                        Tab.RECORDS, List.of("record-activity", "complete-activity"),
                        Tab.GOALS, List.of("record-indicator-value")));
        ALL.put(
                ProjectStatus.SUSPENDED,
                Map.of(
                        Tab.OVERVIEW, List.of("resume-project", "draft-plan-change", "cancel-project"),
                        Tab.CHANGES, List.of("draft-plan-change", "amend-budget")));
    }

    /** An approved plan is changed by proposals only. */
    private static final Set<ProjectStatus> PLANNED = Set.of(
            ProjectStatus.APPROVED, ProjectStatus.IMPLEMENTATION, ProjectStatus.FINALISATION, ProjectStatus.SUSPENDED);

    private static final Set<ProjectStatus> RUNNING = Set.of(ProjectStatus.IMPLEMENTATION, ProjectStatus.FINALISATION);

    private final Caller caller;
    private final GetProject.Answer project;

    Offers(Caller caller, GetProject.Answer project) {
        this.caller = caller;
        this.project = project;
    }

    /** What the tab offers; the first is what one mostly comes for. */
    public List<Offer> on(Tab tab) {
        var names = ALL.getOrDefault(project.state(), Map.of()).getOrDefault(tab, List.of()).stream()
                .filter(this::may)
                .toList();
        return names.stream()
                .map(name -> new Offer(name, name.equals(names.getFirst())))
                .toList();
    }

    /** Whether rows of the plan, goals and budget may still be changed freely. */
    public boolean draft(String command) {
        return project.state() == ProjectStatus.DRAFT && may(command);
    }

    /** Whether work and money may be recorded, and what was recorded be put right. */
    public boolean running(String command) {
        return RUNNING.contains(project.state()) && may(command);
    }

    /** Whether the plan is changed by proposals, and he may make one. */
    public boolean isProposing() {
        return PLANNED.contains(project.state()) && may("draft-plan-change");
    }

    /** Nobody approves what he submitted. */
    private boolean may(String command) {
        boolean own = command.equals("approve-project") && caller.official().equals(project.submittedBy());
        return !own && caller.maySend(CommandShape.named(command).type());
    }

    /** Every command that some page of a project may offer. */
    static Stream<String> everything() {
        return Stream.concat(
                ALL.values().stream().flatMap(tabs -> tabs.values().stream()).flatMap(List::stream),
                Stream.of(
                        "change-planned-activity",
                        "remove-planned-activity",
                        "change-goal",
                        "remove-goal",
                        "correct-activity-record",
                        "record-stakeholder-involved",
                        "reverse-entry",
                        "release-commitment"));
    }
}
