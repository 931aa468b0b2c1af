package ee.rada.command.planchanges;

import static ee.rada.command.Guards.found;
import static ee.rada.command.Guards.fresh;
import static ee.rada.command.Guards.illegal;
import static ee.rada.command.Guards.rationale;
import static ee.rada.command.Guards.within;

import ee.rada.command.Context;
import ee.rada.command.budgets.Budgets;
import ee.rada.command.deviations.Deviations;
import ee.rada.command.projects.Life;
import ee.rada.kernel.FieldError;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.planchanges.Conflict;
import ee.rada.kernel.planchanges.Impact;
import ee.rada.kernel.planchanges.PlanChangeCommand.AmendBudget;
import ee.rada.kernel.planchanges.PlanChangeCommand.DraftPlanChange;
import ee.rada.kernel.planchanges.PlanChangeCommand.EditDraft;
import ee.rada.kernel.planchanges.PlanChangeCommand.SubmitPlanChange;
import ee.rada.kernel.planchanges.PlanChangeEvent;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeDrafted;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeEdited;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeSubmitted;
import ee.rada.kernel.planchanges.PlanChangeItem;
import ee.rada.kernel.planchanges.PlanChangeItem.AmendLine;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.planchanges.ProposalState;
import ee.rada.kernel.projects.ProjectId;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a proposal comes to be: drafted, edited as often as needed, submitted once every rule is kept. */
final class Drafting {

    private static final Set<ProposalState> ENDED = EnumSet.of(
            ProposalState.APPLIED, ProposalState.APPLICATION_FAILED, ProposalState.REJECTED, ProposalState.WITHDRAWN);

    private final Budgets budgets;
    private final Deviations deviations;

    Drafting(Budgets budgets, Deviations deviations) {
        this.budgets = budgets;
        this.deviations = deviations;
    }

    List<PlanChangeEvent> draft(
            PlanChangeState state, DraftPlanChange c, @Nullable PlanChangeState superseded, Context context) {
        fresh(state.projectId() != null, "/proposalId");
        Trunk trunk = Trunk.of(budgets, c.projectId(), context).requireApproved();
        var base = new Base(
                version(c.basePlanVersion(), trunk.planVersion(), "/basePlanVersion"),
                version(c.baseBudgetVersion(), trunk.budgetVersion(), "/baseBudgetVersion"));
        rationale(c.rationale(), "/rationale");
        if (superseded != null) {
            ended(superseded, c.projectId());
        }
        if (c.deviationId() != null) {
            found(deviations.hasTold(c.projectId(), c.deviationId(), context) ? c.deviationId() : null, "/deviationId");
        }
        var content = Content.of(c);
        Branch branch = Branching.of(trunk, c.proposalId(), content).asDraft();
        return List.of(new PlanChangeDrafted(
                c.proposalId(),
                c.projectId(),
                base.planVersion(),
                base.budgetVersion(),
                content.title(),
                content.rationale(),
                content.reallocation(),
                content.items(),
                Impacts.of(branch, base, content),
                content.cause(),
                c.supersedes(),
                c.deviationId()));
    }

    List<PlanChangeEvent> edit(PlanChangeState state, EditDraft c, ProjectId project, Context context) {
        requireDraft(state);
        var content = state.content().edited(c);
        if (content.equals(state.content()) && state.conflicts().isEmpty()) {
            return List.of();
        }
        rationale(content.rationale(), "/rationale");
        Trunk trunk = Trunk.of(budgets, project, context).requireApproved();
        Branch branch = Branching.of(trunk, c.proposalId(), content).asDraft();
        return List.of(new PlanChangeEdited(
                c.proposalId(),
                project,
                content.title(),
                content.rationale(),
                content.reallocation(),
                content.items(),
                Impacts.of(branch, state.base(), content),
                content.cause()));
    }

    List<PlanChangeEvent> submit(PlanChangeState state, SubmitPlanChange c, ProjectId project, Context context) {
        requireDraft(state);
        Trunk trunk = Trunk.of(budgets, project, context).requireApproved();
        state.base().requireCurrent(trunk, state.content().items());
        settled(state);
        rationale(state.content().rationale(), "/rationale");
        return List.of(submitted(trunk, c.proposalId(), state.content(), c.effectiveFrom()));
    }

    /** The short way for budget lines: drafted and submitted at once. */
    List<PlanChangeEvent> amend(PlanChangeState state, AmendBudget c, Context context) {
        fresh(state.projectId() != null, "/proposalId");
        Trunk trunk = Trunk.of(budgets, c.projectId(), context).requireApproved();
        rationale(c.rationale(), "/rationale");
        List<PlanChangeItem> items = c.lines().stream()
                .<PlanChangeItem>map(line -> new AmendLine(line.lineId(), line.year(), line.amount()))
                .toList();
        var content = new Content(c.title(), c.rationale(), Boolean.TRUE.equals(c.reallocation()), items, null);
        var drafted = new PlanChangeDrafted(
                c.proposalId(),
                c.projectId(),
                trunk.planVersion(),
                trunk.budgetVersion(),
                content.title(),
                content.rationale(),
                content.reallocation(),
                items,
                null,
                null,
                null,
                null);
        try {
            return List.of(drafted, submitted(trunk, c.proposalId(), content, c.effectiveFrom()));
        } catch (Refusal refusal) {
            throw onLines(refusal);
        }
    }

    private static PlanChangeSubmitted submitted(Trunk trunk, ProposalId id, Content content, LocalDate from) {
        Branch branch = Branching.of(trunk, id, content).withoutBreach();
        inProjectTime(from, branch);
        Impact impact = Impacts.of(branch);
        return new PlanChangeSubmitted(
                id,
                trunk.id(),
                from,
                impact,
                RequiredApprovals.of(branch, impact),
                trunk.life().funderConsent());
    }

    /** {@code out-of-range}: a change holds from a day of the project, as it was or would be, or from today. */
    private static void inProjectTime(LocalDate from, Branch branch) {
        Life before = branch.trunk().life();
        Life after = branch.after().life();
        LocalDate today = branch.trunk().today();
        LocalDate earliest = before.start() == null || before.start().isBefore(today) ? before.start() : today;
        LocalDate latest = Stream.of(before.end(), after.end(), today)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(today);
        within(from, earliest, before.end() == null && after.end() == null ? null : latest, "/effectiveFrom");
    }

    private static void requireDraft(PlanChangeState state) {
        if (state.state() != ProposalState.DRAFT) {
            throw illegal(state.state());
        }
    }

    /** What a rebase found in conflict is changed, or kept knowingly, before it is submitted again. */
    private static void settled(PlanChangeState state) {
        if (!state.conflicts().isEmpty()) {
            var subjects =
                    state.conflicts().stream().map(Conflict::subject).distinct().toList();
            throw new Refusal(ProblemCode.STALE_BASE)
                    .with("conflicts", subjects)
                    .with("unsettled", subjects.size());
        }
    }

    /** A proposal may say that it was thought out on an older version, but not on one to come. */
    private static int version(@Nullable Integer named, int current, String pointer) {
        if (named != null && named > current) {
            throw new Refusal(ProblemCode.OUT_OF_RANGE).with("until", current).at(pointer);
        }
        return named == null ? current : named;
    }

    /** What is taken up again has come to its end, in the same project. */
    private static void ended(PlanChangeState superseded, ProjectId project) {
        found(project.equals(superseded.projectId()) ? superseded : null, "/supersedes");
        if (!ENDED.contains(superseded.state())) {
            throw illegal(superseded.state()).at("/supersedes");
        }
    }

    /** Names the fields as the short way's own command has them. */
    private static Refusal onLines(Refusal refusal) {
        var errors = refusal.errors().stream()
                .map(error -> new FieldError(
                        error.pointer().replaceFirst("^/items", "/lines").replace("/newAmount", "/amount"),
                        error.code()))
                .toList();
        return new Refusal(refusal.code(), refusal.details(), errors);
    }
}
