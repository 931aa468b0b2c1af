package ee.rada.command.budgets;

import static ee.rada.command.Guards.fresh;

import ee.rada.command.Context;
import ee.rada.command.projects.Projects;
import ee.rada.kernel.Event;
import ee.rada.kernel.budgets.BudgetCommand.ImportProject;
import ee.rada.kernel.budgets.BudgetEvent.BudgetImported;
import ee.rada.kernel.projects.ProjectEvent;
import ee.rada.kernel.projects.ProjectEvent.ProjectImported;
import java.util.ArrayList;
import java.util.List;

/** Brings a project of a file in, as found, and adds nothing that is here already. A project that began here is never overwritten. */
final class ProjectImport {

    private ProjectImport() {}

    static List<Event> decide(BudgetState state, Projects projects, ImportProject c, Context context) {
        var events = new ArrayList<Event>();
        var known = context.read(projects, ProjectEvent.stream(c.projectId()));
        fresh(known.life().exists() && known.imported() == null, "/projectId");
        if (!c.project().equals(known.imported())) {
            events.add(new ProjectImported(c.projectId(), c.importId(), c.project()));
        }
        var lines = c.lines().stream()
                .filter(line -> !state.lines().containsKey(line.lineId()))
                .toList();
        var entries = c.entries().stream()
                .filter(entry -> !state.entries().containsKey(entry.entryId()))
                .toList();
        if (!lines.isEmpty() || !entries.isEmpty()) {
            events.add(
                    new BudgetImported(c.projectId(), c.importId(), c.project().currency(), lines, entries));
        }
        return events;
    }
}
