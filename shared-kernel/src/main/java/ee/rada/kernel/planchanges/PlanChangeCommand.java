package ee.rada.kernel.planchanges;

import ee.rada.kernel.Command;
import ee.rada.kernel.Money;
import ee.rada.kernel.Range;
import ee.rada.kernel.Role;
import ee.rada.kernel.StreamId;
import ee.rada.kernel.Text;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.deviations.DeviationId;
import ee.rada.kernel.projects.ProjectId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of a plan-change proposal: the only way to change an approved plan or budget. */
public sealed interface PlanChangeCommand extends Command {

    ProposalId proposalId();

    @Override
    default StreamId stream() {
        return PlanChangeEvent.stream(proposalId());
    }

    /**
     * Opens a draft. It stands on the plan and budget as they are now unless older versions are named.
     *
     * @param reallocation whether the money items must sum up to zero
     * @param supersedes the ended proposal that this one takes up again
     * @param deviationId the deviation that it answers
     */
    record DraftPlanChange(
            ProposalId proposalId,
            ProjectId projectId,
            @Nullable @Range(min = 0, max = 1_000_000) Integer basePlanVersion,
            @Nullable @Range(min = 0, max = 1_000_000) Integer baseBudgetVersion,
            @Text(max = 300) String title,
            @Text(min = 0, lines = true) String rationale,
            @Nullable Boolean reallocation,
            List<PlanChangeItem> items,
            @Nullable ChangeCause cause,
            @Nullable ProposalId supersedes,
            @Nullable DeviationId deviationId)
            implements PlanChangeCommand {

        public DraftPlanChange {
            rationale = orNothing(rationale);
        }
    }

    /**
     * Changes the fields that are given of a draft; every edit is kept. {@code items} replaces all items.
     *
     * @param withoutCause takes the cause away, where none is given
     */
    record EditDraft(
            ProposalId proposalId,
            @Nullable @Text(max = 300) String title,
            @Nullable @Text(min = 0, lines = true) String rationale,
            @Nullable Boolean reallocation,
            @Nullable List<PlanChangeItem> items,
            @Nullable ChangeCause cause,
            @Nullable Boolean withoutCause)
            implements PlanChangeCommand {}

    /** Asks for the approvals that the impact needs. */
    record SubmitPlanChange(ProposalId proposalId, LocalDate effectiveFrom) implements PlanChangeCommand {}

    record AskForClarification(
            ProposalId proposalId, @Text(lines = true) String question) implements PlanChangeCommand {}

    record AnswerClarification(
            ProposalId proposalId, @Text(lines = true) String text) implements PlanChangeCommand {}

    /**
     * Records the answer of a funder whose grant reserves it; an approval applies the proposal.
     *
     * @param documentCardId the registered document of the answer
     */
    record RecordFunderDecision(
            ProposalId proposalId,
            FunderDecision decision,
            LocalDate date,
            @Text(max = 200) String documentCardId,
            @Nullable @Text(lines = true) String conditions)
            implements PlanChangeCommand {}

    /** Puts a proposal on the versions of now; approvals given are void. What conflicts is named, the rest is carried over. */
    record RebasePlanChange(ProposalId proposalId) implements PlanChangeCommand {}

    /** Drafts and submits a proposal that changes budget lines only. The rationale has at least 20 characters. */
    record AmendBudget(
            ProjectId projectId,
            ProposalId proposalId,
            @Text(max = 300) String title,
            @Text(min = 0, lines = true) String rationale,
            LocalDate effectiveFrom,
            @Nullable Boolean reallocation,
            List<Line> lines)
            implements PlanChangeCommand {

        public AmendBudget {
            rationale = orNothing(rationale);
        }

        public record Line(
                LineId lineId,
                @Range(min = 1990, max = 2100) int year,
                Money amount) {}
    }

    /** Gives the approval of one step, the one that is due unless named. The last approval changes the plan and the budget at once. */
    record ApprovePlanChange(
            ProposalId proposalId,
            @Nullable Role step,
            @Nullable @Text(min = 0, lines = true) String comment) implements PlanChangeCommand {}

    /** Refuses for good; the reason has at least 20 characters. */
    record RejectPlanChange(
            ProposalId proposalId,
            @Nullable Role step,
            @Text(min = 0, lines = true) String reason) implements PlanChangeCommand {

        public RejectPlanChange {
            reason = orNothing(reason);
        }
    }

    /** Takes a proposal back; the reason has at least 20 characters. */
    record WithdrawPlanChange(
            ProposalId proposalId,
            @Text(min = 0, lines = true) String reason) implements PlanChangeCommand {

        public WithdrawPlanChange {
            reason = orNothing(reason);
        }
    }

    /** A reason that is left out is as short as an empty one, and refused by the same rule. */
    private static String orNothing(@Nullable String reason) {
        return reason == null ? "" : reason;
    }
}
