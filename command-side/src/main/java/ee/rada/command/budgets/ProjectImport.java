package ee.rada.command.budgets;

import static ee.rada.command.Guards.fresh;

import ee.rada.command.Context;
import ee.rada.command.projects.ProjectState;
import ee.rada.command.projects.ProjectState.Imported;
import ee.rada.command.projects.Projects;
import ee.rada.kernel.Event;
import ee.rada.kernel.budgets.BudgetCommand.ImportProject;
import ee.rada.kernel.budgets.BudgetEvent.BudgetImported;
import ee.rada.kernel.budgets.ImportedLine;
import ee.rada.kernel.projects.ImportedProject;
import ee.rada.kernel.projects.ImportedProject.ImportedGoal;
import ee.rada.kernel.projects.ProjectEvent;
import ee.rada.kernel.projects.ProjectEvent.ProjectImported;
import ee.rada.kernel.projects.ProjectStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Brings a project of a file in, as found, and adds nothing that is here already. A project that began here is never overwritten, and no
 * plan or budget once it is planned (C1): then a file brings facts only.
 */
final class ProjectImport {

    private ProjectImport() {}

    static List<Event> decide(BudgetState state, Projects projects, ImportProject c, Context context) {
        var events = new ArrayList<Event>();
        var known = context.read(projects, ProjectEvent.stream(c.projectId()));
        Imported before = known.imported();
        fresh(known.life().exists() && before == null, "/projectId");
        ImportedProject told =
                before != null && known.isPlanned() ? keepingPlan(before.project(), c.project()) : c.project();
        if (before == null || !told.equals(before.project())) {
            events.add(new ProjectImported(c.projectId(), c.importId(), told));
        }
        List<ImportedLine> lines =
                before == null || takesLines(known, before, state, c) ? newLines(state, c) : List.of();
        var entries = c.entries().stream()
                .filter(entry -> !state.entries().containsKey(entry.entryId()))
                .toList();
        if (!lines.isEmpty() || !entries.isEmpty()) {
            events.add(new BudgetImported(c.projectId(), c.importId(), told.currency(), lines, entries));
        }
        return events;
    }

    /** The import that brings a project brings all of its budget, in as many commands as that takes. */
    private static boolean takesLines(ProjectState known, Imported before, BudgetState state, ImportProject c) {
        boolean unrevised = known.life().planVersion() <= 1 && state.version() <= 1;
        return !known.isPlanned() || (before.by().equals(c.importId()) && unrevised);
    }

    private static List<ImportedLine> newLines(BudgetState state, ImportProject c) {
        return c.lines().stream()
                .filter(line -> !state.lines().containsKey(line.lineId()))
                .toList();
    }

    /** What the file tells, with the plan as it was brought. */
    private static ImportedProject keepingPlan(ImportedProject brought, ImportedProject told) {
        return new ImportedProject(
                told.identifier(),
                told.title(),
                told.aim(),
                told.status() == ProjectStatus.DRAFT ? brought.status() : told.status(),
                brought.periodStart(),
                brought.periodEnd(),
                told.actualStart(),
                told.actualEnd(),
                told.funder(),
                brought.currency(),
                told.participants(),
                goals(brought, told),
                brought.activityId());
    }

    /** The goals as they were brought, with the values that are told of them now. */
    private static List<ImportedGoal> goals(ImportedProject brought, ImportedProject told) {
        var values = told.goals().stream()
                .collect(Collectors.toMap(ImportedGoal::goalId, ImportedGoal::values, (first, _) -> first));
        return brought.goals().stream()
                .map(goal -> new ImportedGoal(
                        goal.goalId(),
                        goal.title(),
                        goal.kind(),
                        goal.indicator(),
                        values.getOrDefault(goal.goalId(), goal.values())))
                .toList();
    }
}
