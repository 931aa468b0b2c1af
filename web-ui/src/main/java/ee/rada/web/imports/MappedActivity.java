package ee.rada.web.imports;

import ee.rada.kernel.budgets.BudgetCommand.ImportProject;
import ee.rada.kernel.budgets.ImportedEntry;
import ee.rada.kernel.budgets.ImportedLine;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.imports.ImportId;
import ee.rada.kernel.projects.ImportedProject;
import ee.rada.kernel.projects.ProjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An activity of a file as a project of ours, with what was lost on the way.
 *
 * @param occurrence how often the file had that project so far, this time included
 * @param place where in the file it stands
 */
record MappedActivity(
        ProjectId projectId,
        int occurrence,
        Place place,
        ImportedProject project,
        List<ImportedLine> lines,
        List<ImportedEntry> entries,
        List<Finding> notes) {

    /** The most lines, and the most entries, in one command: an event should not become a megabyte long. */
    static final int MOST = 1000;

    /**
     * Where in a file an activity stands.
     *
     * @param budgets the lines of the file on which its budget lines stand
     */
    record Place(int line, String path, Map<LineId, Integer> budgets) {}

    /** The same with the facts of the project as told elsewhere. */
    MappedActivity withFacts(ImportedProject facts) {
        return new MappedActivity(projectId, occurrence, place, facts, lines, entries, notes);
    }

    /** One command, or several where the activity is very long; to be sent in this order. */
    List<ImportProject> commands(ImportId importId) {
        var commands = new ArrayList<ImportProject>();
        int from = 0;
        do {
            commands.add(new ImportProject(projectId, importId, project, part(lines, from), part(entries, from)));
            from += MOST;
        } while (from < lines.size() || from < entries.size());
        return commands;
    }

    private static <T> List<T> part(List<T> all, int from) {
        return List.copyOf(all.subList(Math.min(from, all.size()), Math.min(from + MOST, all.size())));
    }
}
