package ee.rada.query.planchanges;

import ee.rada.kernel.deviations.DeviationId;
import ee.rada.kernel.planchanges.ChangeCause;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeEdited;
import ee.rada.kernel.planchanges.PlanChangeItem;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.Flat;
import ee.rada.query.Recorded;
import ee.rada.query.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plan-change proposal: what it asks for, for whom it waits, who approved, how it ended. */
@Table("plan_change")
record PlanChangeRow(
        ProposalId proposalId,
        long position,
        ProjectId projectId,
        Draft draft,
        Effect effect,
        Approving approving,
        Waits waiting,
        Talk talk,
        Ending ending,
        long version) {

    @Flat
    record Draft(
            String number,
            String title,
            String rationale,
            boolean reallocation,
            @Nullable ChangeCause cause,
            @Nullable ProposalId supersedes,
            @Nullable DeviationId deviationId,
            int basePlanVersion,
            int baseBudgetVersion,
            List<PlanChangeItem> items,
            @Nullable OfficialId draftedBy,
            @Nullable OfficialId draftedFor,
            Instant draftedAt) {

        Draft edited(PlanChangeEdited e) {
            return new Draft(
                    number,
                    e.title(),
                    e.rationale(),
                    e.reallocation(),
                    e.cause(),
                    supersedes,
                    deviationId,
                    basePlanVersion,
                    baseBudgetVersion,
                    e.items(),
                    draftedBy,
                    draftedFor,
                    draftedAt);
        }

        Draft on(int planVersion, int budgetVersion) {
            return new Draft(
                    number,
                    title,
                    rationale,
                    reallocation,
                    cause,
                    supersedes,
                    deviationId,
                    planVersion,
                    budgetVersion,
                    items,
                    draftedBy,
                    draftedFor,
                    draftedAt);
        }
    }

    @Flat
    record Ending(
            @Nullable String reason,
            @Nullable OfficialId endedBy,
            @Nullable Instant endedAt,
            GetPlanChange.@Nullable Failure failure,
            @Nullable Integer planVersion,
            @Nullable Integer budgetVersion) {

        static final Ending NONE = new Ending(null, null, null, null, null, null);

        static Ending of(@Nullable String reason, Recorded recorded) {
            return new Ending(reason, recorded.actor(), recorded.recordedAt(), null, null, null);
        }
    }

    PlanChangeRow with(Draft changed) {
        return new PlanChangeRow(
                proposalId, position, projectId, changed, effect, approving, waiting, talk, ending, version);
    }

    PlanChangeRow with(Effect changed) {
        return new PlanChangeRow(
                proposalId, position, projectId, draft, changed, approving, waiting, talk, ending, version);
    }

    PlanChangeRow with(Approving changed) {
        return new PlanChangeRow(
                proposalId, position, projectId, draft, effect, changed, waiting, talk, ending, version);
    }

    PlanChangeRow with(Waits changed) {
        return new PlanChangeRow(
                proposalId, position, projectId, draft, effect, approving, changed, talk, ending, version);
    }

    PlanChangeRow with(Talk changed) {
        return new PlanChangeRow(
                proposalId, position, projectId, draft, effect, approving, waiting, changed, ending, version);
    }

    PlanChangeRow with(Ending changed) {
        return new PlanChangeRow(
                proposalId, position, projectId, draft, effect, approving, waiting, talk, changed, version);
    }

    PlanChangeRow after(Recorded recorded) {
        return new PlanChangeRow(
                proposalId, position, projectId, draft, effect, approving, waiting, talk, ending, recorded.version());
    }
}
