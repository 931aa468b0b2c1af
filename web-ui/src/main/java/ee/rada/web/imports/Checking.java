package ee.rada.web.imports;

import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.query.projects.ExportProjects;
import ee.rada.web._api.Asking;
import ee.rada.web._security.Caller;
import ee.rada.web.imports.ProjectItem.Outcome;
import java.util.Optional;
import java.util.stream.Collectors;

/** Looks which of an activity's budgets and transactions are here already, and changes nothing. */
record Checking(Asking asking, Caller caller) implements Effect {

    @Override
    public Told of(MappedActivity activity) {
        var known = known(activity);
        int lines = activity.lines().size();
        int entries = activity.entries().size();
        if (known.isEmpty()) return new Told(Outcome.NEW, 0, lines, entries, 0);
        var knownLines =
                known.get().lines().stream().map(ExportProjects.Line::lineId).collect(Collectors.toSet());
        var knownEntries = known.get().entries().stream()
                .map(ExportProjects.Entry::entryId)
                .collect(Collectors.toSet());
        lines -= (int) activity.lines().stream()
                .filter(line -> knownLines.contains(line.lineId()))
                .count();
        entries -= (int) activity.entries().stream()
                .filter(entry -> knownEntries.contains(entry.entryId()))
                .count();
        return new Told(lines + entries == 0 ? Outcome.SAME : Outcome.MORE, 0, lines, entries, 0);
    }

    private Optional<ExportProjects.Item> known(MappedActivity activity) {
        try {
            var question = new ExportProjects(activity.projectId(), null, 1);
            return asking.ask(caller, question, ExportProjects.Answer.class).items().stream()
                    .findFirst();
        } catch (Refusal refusal) {
            if (refusal.code() == ProblemCode.NOT_FOUND) return Optional.empty();
            throw refusal;
        }
    }
}
