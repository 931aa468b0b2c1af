package ee.rada.web.imports;

import ee.rada.query.projects.ExportProjects;
import ee.rada.web.imports.ProjectItem.Outcome;
import java.util.stream.Collectors;

/** Looks which of an activity's budgets and transactions are here already, and changes nothing. */
record Checking(Known known) implements Effect {

    @Override
    public Told of(MappedActivity activity) {
        var found = known.of(activity.projectId());
        int lines = activity.lines().size();
        int entries = activity.entries().size();
        if (found.isEmpty()) return new Told(Outcome.NEW, 0, lines, entries, 0);
        var here = found.get();
        var knownLines = here.lines().stream().map(ExportProjects.Line::lineId).collect(Collectors.toSet());
        var knownEntries =
                here.entries().stream().map(ExportProjects.Entry::entryId).collect(Collectors.toSet());
        lines = (int) activity.lines().stream()
                .filter(line -> !PlanDifferences.isPlanned(here) && !knownLines.contains(line.lineId()))
                .count();
        entries = (int) activity.entries().stream()
                .filter(entry -> !knownEntries.contains(entry.entryId()))
                .count();
        var left = PlanDifferences.between(activity, here);
        return new Told(lines + entries == 0 ? Outcome.SAME : Outcome.MORE, 0, lines, entries, 0, left);
    }
}
