package ee.rada.kernel.budgets;

import ee.rada.kernel.Event;
import ee.rada.kernel.Money;
import ee.rada.kernel.StreamId;
import ee.rada.kernel.imports.ImportId;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.ProjectId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a project's budget. Its stream bears the project's id. */
public sealed interface BudgetEvent extends Event {

    String STREAM = "Budget";

    ProjectId projectId();

    static StreamId stream(ProjectId id) {
        return new StreamId(STREAM, id.value());
    }

    @Override
    default StreamId stream() {
        return stream(projectId());
    }

    @Override
    default List<UUID> belongsTo() {
        return List.of(projectId().value());
    }

    record OriginalBudgetSet(ProjectId projectId, List<Line> lines) implements BudgetEvent {

        public record Line(LineId lineId, String code, String title, int year, Money amount) {}
    }

    record FundsCommitted(
            ProjectId projectId,
            EntryId entryId,
            LineId lineId,
            Money amount,
            LocalDate date,
            String counterparty,
            String documentRef)
            implements BudgetEvent {
        @Override
        public LocalDate effectiveOn() {
            return date;
        }
    }

    /** {@code consumed} is how much of the commitment it used up. */
    record ExpenditureRecorded(
            ProjectId projectId,
            EntryId entryId,
            LineId lineId,
            Money amount,
            LocalDate date,
            String documentRef,
            @Nullable EntryId commitmentId,
            Money consumed,
            @Nullable ActivityId activityId)
            implements BudgetEvent {
        @Override
        public LocalDate effectiveOn() {
            return date;
        }
    }

    /** {@code consumed} is how much of the commitment it used up. */
    record DisbursementRecorded(
            ProjectId projectId,
            EntryId entryId,
            LineId lineId,
            Money amount,
            LocalDate date,
            String documentRef,
            @Nullable String recipient,
            @Nullable EntryId commitmentId,
            Money consumed,
            @Nullable ActivityId activityId)
            implements BudgetEvent {
        @Override
        public LocalDate effectiveOn() {
            return date;
        }
    }

    record IncomingFundsRecorded(
            ProjectId projectId,
            EntryId entryId,
            @Nullable LineId lineId,
            Money amount,
            LocalDate date,
            @Nullable String payer,
            String documentRef)
            implements BudgetEvent {
        @Override
        public LocalDate effectiveOn() {
            return date;
        }
    }

    /** {@code amount} is the whole amount of the entry. */
    record EntryReversed(ProjectId projectId, EntryId entryId, Money amount, String reason) implements BudgetEvent {}

    record CommitmentReleased(ProjectId projectId, EntryId commitmentId, Money amount, String reason)
            implements BudgetEvent {}

    /**
     * An applied proposal changed lines.
     *
     * @param version counts the budget's versions, the approved original is 1
     * @param added lines that the original did not have
     * @param closed lines from which nothing can be spent any more
     */
    record BudgetAmended(
            ProjectId projectId,
            int version,
            List<Amendment> lines,
            ProposalId proposalId,
            LocalDate effectiveFrom,
            List<OriginalBudgetSet.Line> added,
            List<LineId> closed)
            implements BudgetEvent {

        // Amendments stored before lines could be added or closed do not tell of any.
        public BudgetAmended {
            added = added == null ? List.of() : added;
            closed = closed == null ? List.of() : closed;
        }

        public record Amendment(LineId lineId, int year, Money oldAmount, Money newAmount) {}

        @Override
        public LocalDate effectiveOn() {
            return effectiveFrom;
        }

        @Override
        public List<UUID> belongsTo() {
            return List.of(projectId.value(), proposalId.value());
        }
    }

    /** Lines and entries of another system's file that were not here yet. */
    record BudgetImported(
            ProjectId projectId,
            ImportId importId,
            String currency,
            List<ImportedLine> lines,
            List<ImportedEntry> entries)
            implements BudgetEvent {
        @Override
        public List<UUID> belongsTo() {
            return List.of(projectId.value(), importId.value());
        }
    }
}
