package ee.rada.kernel.budgets;

import ee.rada.kernel.Codes;
import ee.rada.kernel.Command;
import ee.rada.kernel.Money;
import ee.rada.kernel.Range;
import ee.rada.kernel.StreamId;
import ee.rada.kernel.Text;
import ee.rada.kernel.imports.ImportId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.ImportedProject;
import ee.rada.kernel.projects.ProjectId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of a project's budget. An entry is never edited: it is reversed. Amounts are above zero. */
public sealed interface BudgetCommand extends Command {

    ProjectId projectId();

    @Override
    default StreamId stream() {
        return BudgetEvent.stream(projectId());
    }

    /** Sets the budget of a draft; sent again, it replaces the earlier one. */
    record SetOriginalBudget(ProjectId projectId, List<Line> lines) implements BudgetCommand {

        public record Line(
                LineId lineId,
                @Text(max = 40) String code,
                @Text(max = 300) String title,
                @Range(min = 1990, max = 2100) int year,
                Money amount) {

            public Line {
                code = Codes.trimmed(code);
            }
        }
    }

    /** Promises money to a counterparty (IATI transaction type 2). */
    record CommitFunds(
            ProjectId projectId,
            EntryId entryId,
            LineId lineId,
            Money amount,
            LocalDate date,
            @Text(max = 300) String counterparty,
            @Text(max = 200) String documentRef)
            implements BudgetCommand {}

    /** What all money that leaves the project has in common. */
    interface Spending {

        ProjectId projectId();

        EntryId entryId();

        LineId lineId();

        Money amount();

        LocalDate date();

        @Nullable
        EntryId commitmentId();

        @Nullable
        ActivityId activityId();
    }

    /** Records money spent (type 4); with a commitment, it uses that up first. */
    record RecordExpenditure(
            ProjectId projectId,
            EntryId entryId,
            LineId lineId,
            Money amount,
            LocalDate date,
            @Text(max = 200) String documentRef,
            @Nullable EntryId commitmentId,
            @Nullable ActivityId activityId)
            implements BudgetCommand, Spending {}

    /** Records money placed at a recipient's disposal (type 3); with a commitment, it uses that up first. */
    record RecordDisbursement(
            ProjectId projectId,
            EntryId entryId,
            LineId lineId,
            Money amount,
            LocalDate date,
            @Text(max = 200) String documentRef,
            @Nullable @Text(max = 300) String recipient,
            @Nullable EntryId commitmentId,
            @Nullable ActivityId activityId)
            implements BudgetCommand, Spending {}

    /** Records money received for the project (type 1). It raises no line: only an amendment does. */
    record RecordIncomingFunds(
            ProjectId projectId,
            EntryId entryId,
            @Nullable LineId lineId,
            Money amount,
            LocalDate date,
            @Nullable @Text(max = 300) String payer,
            @Text(max = 200) String documentRef)
            implements BudgetCommand {}

    /** Cancels an entry by a counter-entry of the same amount; the entry stays readable. */
    record ReverseEntry(
            ProjectId projectId,
            EntryId entryId,
            @Text(lines = true) String reason) implements BudgetCommand {}

    /** Gives back what of a commitment will not be used. */
    record ReleaseCommitment(
            ProjectId projectId,
            EntryId commitmentId,
            Money amount,
            @Text(lines = true) String reason) implements BudgetCommand {}

    /** Brings a project of another system's file in, with its budget and entries as found. Sent again, it adds only what is new. */
    record ImportProject(
            ProjectId projectId,
            ImportId importId,
            ImportedProject project,
            List<ImportedLine> lines,
            List<ImportedEntry> entries)
            implements BudgetCommand {}
}
