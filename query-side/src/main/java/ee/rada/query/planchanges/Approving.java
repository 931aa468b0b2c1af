package ee.rada.query.planchanges;

import ee.rada.kernel.Role;
import ee.rada.kernel.planchanges.ProposalState;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.query.Flat;
import ee.rada.query.Recorded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a proposal stands on its way.
 *
 * @param approvals those that count; a rebase makes those before it void
 * @param hands who drafted, edited, submitted, rebased or answered for it, or in whose place that was done
 */
@Flat
record Approving(
        ProposalState state,
        @Nullable LocalDate effectiveFrom,
        List<Role> requiredApprovals,
        boolean funderDecides,
        List<GetPlanChange.Approval> approvals,
        List<OfficialId> hands,
        @Nullable OfficialId submittedBy,
        @Nullable OfficialId submittedFor,
        @Nullable Instant submittedAt) {

    static Approving draft(Recorded recorded) {
        return new Approving(ProposalState.DRAFT, null, List.of(), false, List.of(), List.of(), null, null, null)
                .touchedBy(recorded);
    }

    Approving submitted(LocalDate from, List<Role> required, boolean funder, Recorded recorded) {
        return new Approving(
                        ProposalState.SUBMITTED,
                        from,
                        required,
                        funder,
                        List.of(),
                        hands,
                        recorded.actor(),
                        recorded.onBehalfOf(),
                        recorded.recordedAt())
                .touchedBy(recorded);
    }

    /** On newer versions, in that state; approvals given are void. */
    Approving rebased(ProposalState next, List<Role> required, Recorded recorded) {
        return new Approving(
                        next,
                        effectiveFrom,
                        required,
                        funderDecides,
                        List.of(),
                        hands,
                        submittedBy,
                        submittedFor,
                        submittedAt)
                .touchedBy(recorded);
    }

    Approving given(GetPlanChange.Approval approval) {
        var all = new ArrayList<>(approvals);
        all.add(approval);
        return new Approving(
                ProposalState.IN_APPROVAL,
                effectiveFrom,
                requiredApprovals,
                funderDecides,
                List.copyOf(all),
                hands,
                submittedBy,
                submittedFor,
                submittedAt);
    }

    /** An answered question: it goes on where it stood. */
    Approving resumed() {
        return in(approvals.isEmpty() ? ProposalState.SUBMITTED : ProposalState.IN_APPROVAL);
    }

    Approving in(ProposalState next) {
        return new Approving(
                next,
                effectiveFrom,
                requiredApprovals,
                funderDecides,
                approvals,
                hands,
                submittedBy,
                submittedFor,
                submittedAt);
    }

    /** The step that is due; null when none is left. */
    @Nullable
    Role due() {
        return approvals.size() < requiredApprovals.size() ? requiredApprovals.get(approvals.size()) : null;
    }

    Approving touchedBy(Recorded recorded) {
        var all = new LinkedHashSet<>(hands);
        Stream.of(recorded.actor(), recorded.onBehalfOf())
                .filter(Objects::nonNull)
                .forEach(all::add);
        return new Approving(
                state,
                effectiveFrom,
                requiredApprovals,
                funderDecides,
                approvals,
                List.copyOf(all),
                submittedBy,
                submittedFor,
                submittedAt);
    }
}
