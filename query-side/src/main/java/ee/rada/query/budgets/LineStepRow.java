package ee.rada.query.budgets;

import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.imports.ImportId;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.Recorded;
import ee.rada.query.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step in the ledger of a budget line: what it was from a version of the budget on. The last step is what it is now; the last one up
 * to a version is what it was then.
 *
 * @param version of the budget; a file that comes again changes lines within one version
 * @param proposalId null for what was approved or imported
 */
@Table(value = "line_step", key = 3)
record LineStepRow(
        ProjectId projectId,
        LineId lineId,
        int step,
        LineStep kind,
        int version,
        int place,
        String code,
        String title,
        int year,
        long cents,
        String currency,
        boolean closed,
        @Nullable ProposalId proposalId,
        @Nullable ImportId importId,
        LocalDate effectiveFrom,
        long position,
        Instant recordedAt) {

    /** The step that brings a line to what it is now. */
    static LineStepRow of(
            BudgetLineRow line, LineStep kind, int version, @Nullable ImportId batch, LocalDate from, Recorded at) {
        return of(line, kind, version, line.amounts().current(), line.amounts().currency(), batch, from, at);
    }

    /** The step that a file tells of the line as it was first. */
    static LineStepRow original(
            BudgetLineRow line, int version, long cents, String currency, ImportId batch, Recorded at) {
        return of(line, LineStep.ORIGINAL, version, cents, currency, batch, at.effectiveOn(), at);
    }

    private static LineStepRow of(
            BudgetLineRow line,
            LineStep kind,
            int version,
            long cents,
            String currency,
            @Nullable ImportId batch,
            LocalDate from,
            Recorded at) {
        return new LineStepRow(
                line.projectId(),
                line.lineId(),
                line.steps(),
                kind,
                version,
                line.place(),
                line.facts().code(),
                line.facts().title(),
                line.facts().year(),
                cents,
                currency,
                line.closed(),
                batch == null ? line.amendedBy() : null,
                batch,
                from,
                at.position(),
                at.recordedAt());
    }
}
