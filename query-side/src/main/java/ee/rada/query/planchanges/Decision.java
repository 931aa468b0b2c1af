package ee.rada.query.planchanges;

import ee.rada.kernel.Role;
import ee.rada.kernel.planchanges.FunderDecision;
import ee.rada.kernel.planchanges.PlanChangeEvent.FunderDecisionRecorded;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeApplicationFailed;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeApprovalGiven;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeRejected;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeWithdrawn;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import ee.rada.query.Recorded;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One decision about a proposal, and who made it. None is ever forgotten: what a rebase made void is still told.
 *
 * @param step the approval that was given or refused; null for what is no step of approval
 * @param onBehalfOf whose post he acted in, where he substituted somebody
 * @param words comment or reason; the funder's conditions; the code of the rule where it could not be applied
 * @param holds whether it still counts: a rebase makes the approvals before it void
 */
public record Decision(
        Outcome outcome,
        @Nullable Role step,
        @Nullable OfficialId official,
        @Nullable PostId actingPost,
        @Nullable OfficialId onBehalfOf,
        Instant at,
        @Nullable String words,
        boolean holds) {

    /** What was decided. */
    public enum Outcome {
        APPROVED,
        REFUSED,
        WITHDRAWN,
        FUNDER_APPROVED,
        FUNDER_REFUSED,
        /** Approved by the last one, and refused by a rule. */
        NOT_APPLIED
    }

    static Decision of(PlanChangeApprovalGiven e, Recorded recorded) {
        return of(Outcome.APPROVED, e.step(), e.comment(), recorded);
    }

    static Decision of(PlanChangeRejected e, Recorded recorded) {
        return of(Outcome.REFUSED, e.step(), e.reason(), recorded);
    }

    static Decision of(PlanChangeWithdrawn e, Recorded recorded) {
        return of(Outcome.WITHDRAWN, null, e.reason(), recorded);
    }

    static Decision of(FunderDecisionRecorded e, Recorded recorded) {
        boolean approved = e.decision() == FunderDecision.APPROVED;
        return of(approved ? Outcome.FUNDER_APPROVED : Outcome.FUNDER_REFUSED, null, e.conditions(), recorded);
    }

    static Decision of(PlanChangeApplicationFailed e, Recorded recorded) {
        return of(Outcome.NOT_APPLIED, null, e.rule(), recorded);
    }

    Decision madeVoid() {
        return new Decision(outcome, step, official, actingPost, onBehalfOf, at, words, false);
    }

    private static Decision of(Outcome outcome, @Nullable Role step, @Nullable String words, Recorded recorded) {
        return new Decision(
                outcome,
                step,
                recorded.actor(),
                recorded.actingPost(),
                recorded.onBehalfOf(),
                recorded.recordedAt(),
                words,
                true);
    }
}
