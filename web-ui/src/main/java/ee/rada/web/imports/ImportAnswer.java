package ee.rada.web.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import ee.rada.kernel.imports.ImportId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import as programs see it.
 *
 * @param total of activities in the file; 0 until they are counted
 * @param preview what a check found would be new; null where none was made
 * @param problems by line; in lists of imports there are none
 * @param moreProblems how many there are beyond these
 */
record ImportAnswer(
        ImportId importId,
        String mode,
        String state,
        String format,
        String fileName,
        Instant startedAt,
        @Nullable Instant endedAt,
        int done,
        int total,
        long ratePerSecond,
        int accepted,
        int rejected,
        int newEvents,
        long position,
        Totals totals,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Preview preview,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Problem> problems,
        int moreProblems) {

    /** @param line in the file, from 1; 0 where the file as a whole is meant */
    record Problem(int line, String path, String code, String message) {}

    record Preview(int newProjects, int knownProjects, int newBudgets, int newTransactions) {}

    static ImportAnswer of(ImportJob job, @Nullable List<Problem> problems, Instant now) {
        var progress = job.progress();
        return new ImportAnswer(
                job.importId(),
                job.mode().code(),
                job.state().code(),
                job.format(),
                job.fileName(),
                job.startedAt(),
                job.endedAt(),
                progress.done(),
                progress.total(),
                job.rate(now),
                progress.accepted(),
                progress.rejected(),
                progress.newEvents(),
                progress.position(),
                progress.totals(),
                job.mode() == ImportMode.CHECK ? preview(progress) : null,
                problems,
                progress.problems() - (problems == null ? 0 : problems.size()));
    }

    private static Preview preview(Progress progress) {
        return new Preview(
                progress.newProjects(), progress.knownProjects(), progress.newLines(), progress.newEntries());
    }
}
