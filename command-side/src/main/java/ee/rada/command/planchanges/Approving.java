package ee.rada.command.planchanges;

import static ee.rada.command.Guards.illegal;
import static ee.rada.command.Guards.notInFuture;
import static ee.rada.command.Guards.rationale;
import static ee.rada.command.Guards.within;

import ee.rada.command.Context;
import ee.rada.command.budgets.Budgets;
import ee.rada.kernel.Event;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.Role;
import ee.rada.kernel.planchanges.PlanChangeCommand.ApprovePlanChange;
import ee.rada.kernel.planchanges.PlanChangeCommand.RecordFunderDecision;
import ee.rada.kernel.planchanges.PlanChangeCommand.RejectPlanChange;
import ee.rada.kernel.planchanges.PlanChangeEvent.FunderDecisionRecorded;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeApplicationFailed;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeApplied;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeApprovalGiven;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeApproved;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeRejected;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.planchanges.ProposalState;
import ee.rada.kernel.projects.ProjectEvent.FunderAnswered;
import ee.rada.kernel.projects.ProjectEvent.FunderAsked;
import ee.rada.kernel.projects.ProjectId;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives the approvals one by one; the last one changes plan and budget in the same unit of work, or says why it could not. */
final class Approving {

    private static final Set<ProposalState> UNDECIDED = EnumSet.of(ProposalState.SUBMITTED, ProposalState.IN_APPROVAL);
    private static final Set<ProposalState> APPROVED =
            EnumSet.of(ProposalState.APPROVED, ProposalState.AWAITING_FUNDER, ProposalState.APPLIED);

    private final Budgets budgets;

    Approving(Budgets budgets) {
        this.budgets = budgets;
    }

    List<? extends Event> approve(PlanChangeState state, ApprovePlanChange c, ProjectId project, Context context) {
        Votes votes = state.votes();
        if (votes.isApprovedBy(context.by()) && !votes.isGiven(context.role())) {
            throw new Refusal(ProblemCode.FOUR_EYES);
        }
        requireAsked(state, c.step(), context);
        if (APPROVED.contains(state.state())) {
            throw new Refusal(ProblemCode.ALREADY_DECIDED);
        }
        undecided(state);
        var given = new PlanChangeApprovalGiven(c.proposalId(), project, dueStep(state, context), c.comment());
        Trunk trunk = Trunk.of(budgets, project, context);
        state.base().requireCurrent(trunk, state.content().items());
        return votes.lacksOnlyOne() ? lastApproval(state, given, trunk) : List.of(given);
    }

    List<? extends Event> reject(PlanChangeState state, RejectPlanChange c, ProjectId project, Context context) {
        requireAsked(state, c.step(), context);
        undecided(state);
        Role step = dueStep(state, context);
        rationale(c.reason(), "/reason");
        return List.of(new PlanChangeRejected(c.proposalId(), project, step, c.reason()));
    }

    /** The funder's answer is a fact, whatever comes of it. */
    List<? extends Event> funder(PlanChangeState state, RecordFunderDecision c, ProjectId project, Context context) {
        if (state.state() != ProposalState.AWAITING_FUNDER) {
            throw illegal(state.state());
        }
        Trunk trunk = Trunk.of(budgets, project, context);
        notInFuture(c.date(), context.today(), "/date");
        within(c.date(), trunk.life().start(), null, "/date");
        Stream<Event> answer = Stream.of(
                new FunderDecisionRecorded(
                        c.proposalId(), project, c.decision(), c.date(), c.documentCardId(), c.conditions()),
                new FunderAnswered(project, c.proposalId()));
        Stream<Event> outcome = switch (c.decision()) {
            case APPROVED -> funded(state, c.proposalId(), trunk);
            case REFUSED -> Stream.of(new PlanChangeRejected(c.proposalId(), project, null, reason(c)));
        };
        return Stream.concat(answer, outcome).toList();
    }

    /** Only a post whose approval the proposal needs, and for its own step. */
    static void requireAsked(PlanChangeState state, @Nullable Role named, Context context) {
        List<Role> required = state.votes().required();
        boolean own = named == null || named == context.role();
        if (!required.isEmpty() && (!own || !required.contains(context.role()))) {
            throw new Refusal(ProblemCode.FORBIDDEN_ROLE);
        }
    }

    static void undecided(PlanChangeState state) {
        if (!UNDECIDED.contains(state.state())) {
            throw illegal(state.state());
        }
    }

    /** The step that is due, if it is this post's; {@code already-decided} or {@code approval-out-of-order}. */
    private static Role dueStep(PlanChangeState state, Context context) {
        Role step = context.role();
        if (state.votes().isGiven(step)) {
            throw new Refusal(ProblemCode.ALREADY_DECIDED);
        }
        Role due = Objects.requireNonNull(state.votes().due());
        if (due != step) {
            throw new Refusal(ProblemCode.APPROVAL_OUT_OF_ORDER).with("due", due.name());
        }
        return step;
    }

    /** Every rule is checked once more. Where one refuses, nothing is stored but that, not even the approval. */
    private static List<Event> lastApproval(PlanChangeState state, PlanChangeApprovalGiven given, Trunk trunk) {
        ProposalId id = given.proposalId();
        try {
            Branch branch = branch(state, id, trunk);
            Stream<Event> approved = Stream.of(given, new PlanChangeApproved(id, trunk.id()));
            Stream<Event> next = state.votes().funderDecides()
                    ? Stream.of(new FunderAsked(trunk.id(), id))
                    : applied(state, id, branch);
            return Stream.concat(approved, next).toList();
        } catch (Refusal refusal) {
            return List.of(failed(id, trunk, refusal));
        }
    }

    private static Stream<Event> funded(PlanChangeState state, ProposalId id, Trunk trunk) {
        try {
            return applied(state, id, branch(state, id, trunk));
        } catch (Refusal refusal) {
            return Stream.of(failed(id, trunk, refusal));
        }
    }

    private static Branch branch(PlanChangeState state, ProposalId id, Trunk trunk) {
        trunk.requireApproved();
        state.base().requireCurrent(trunk, state.content().items());
        return Branching.of(trunk, id, state.content()).withoutBreach();
    }

    private static Stream<Event> applied(PlanChangeState state, ProposalId id, Branch branch) {
        LocalDate from = Objects.requireNonNull(state.effectiveFrom());
        Trunk after = branch.after();
        return Stream.concat(
                branch.changes().events(branch.trunk(), id, from),
                Stream.of(new PlanChangeApplied(id, after.id(), after.planVersion(), after.budgetVersion())));
    }

    private static PlanChangeApplicationFailed failed(ProposalId id, Trunk trunk, Refusal refusal) {
        return new PlanChangeApplicationFailed(id, trunk.id(), Finding.rule(refusal), Finding.detail(refusal));
    }

    /** The funder's own words where there are any, else the document in which they stand. */
    private static String reason(RecordFunderDecision c) {
        return c.conditions() == null ? c.documentCardId() : c.conditions();
    }
}
