package ee.rada.command.budgets;

import static ee.rada.command.Guards.found;
import static ee.rada.command.Guards.fresh;
import static ee.rada.command.Guards.illegal;
import static ee.rada.command.Guards.inCurrency;
import static ee.rada.command.Guards.notInFuture;
import static ee.rada.command.Guards.positive;
import static ee.rada.command.Guards.within;

import ee.rada.command.By;
import ee.rada.command.Context;
import ee.rada.command.Decider;
import ee.rada.command.budgets.BudgetState.Entry;
import ee.rada.command.budgets.BudgetState.Line;
import ee.rada.command.projects.Life;
import ee.rada.command.projects.ProjectBudget;
import ee.rada.command.projects.Projects;
import ee.rada.kernel.Event;
import ee.rada.kernel.Money;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.budgets.BudgetCommand;
import ee.rada.kernel.budgets.BudgetCommand.CommitFunds;
import ee.rada.kernel.budgets.BudgetCommand.ImportProject;
import ee.rada.kernel.budgets.BudgetCommand.RecordDisbursement;
import ee.rada.kernel.budgets.BudgetCommand.RecordExpenditure;
import ee.rada.kernel.budgets.BudgetCommand.RecordIncomingFunds;
import ee.rada.kernel.budgets.BudgetCommand.ReleaseCommitment;
import ee.rada.kernel.budgets.BudgetCommand.ReverseEntry;
import ee.rada.kernel.budgets.BudgetCommand.SetOriginalBudget;
import ee.rada.kernel.budgets.BudgetEvent;
import ee.rada.kernel.budgets.BudgetEvent.CommitmentReleased;
import ee.rada.kernel.budgets.BudgetEvent.DisbursementRecorded;
import ee.rada.kernel.budgets.BudgetEvent.EntryReversed;
import ee.rada.kernel.budgets.BudgetEvent.ExpenditureRecorded;
import ee.rada.kernel.budgets.BudgetEvent.FundsCommitted;
import ee.rada.kernel.budgets.BudgetEvent.IncomingFundsRecorded;
import ee.rada.kernel.budgets.EntryId;
import ee.rada.kernel.budgets.EntryKind;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.kernel.projects.ProjectStatus;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides on budgets: after every entry each line's available amount is zero or more (P6), and no entry is ever edited (P9). */
public final class Budgets implements Decider<BudgetCommand, BudgetState, BudgetEvent>, ProjectBudget {

    private static final Set<ProjectStatus> SPENDING =
            EnumSet.of(ProjectStatus.IMPLEMENTATION, ProjectStatus.FINALISATION);

    private final Projects projects = new Projects(this);

    /** The projects' decider, which asks this one what is still promised. */
    public Projects projects() {
        return projects;
    }

    @Override
    public Class<BudgetCommand> commands() {
        return BudgetCommand.class;
    }

    @Override
    public Class<BudgetEvent> events() {
        return BudgetEvent.class;
    }

    @Override
    public BudgetState initial() {
        return BudgetState.NONE;
    }

    @Override
    public BudgetState evolve(BudgetState state, BudgetEvent event, By by) {
        return state.evolve(event);
    }

    @Override
    public List<? extends Event> decide(BudgetState state, BudgetCommand command, Context context) {
        return switch (command) {
            case SetOriginalBudget c -> OriginalBudget.set(c, projects, context);
            case CommitFunds c -> commit(state, c, context);
            case RecordExpenditure c -> spend(state, c, context);
            case RecordDisbursement c -> disburse(state, c, context);
            case RecordIncomingFunds c -> receive(state, c, context);
            case ReverseEntry c -> reverse(state, c, context);
            case ReleaseCommitment c -> release(state, c, context);
            case ImportProject c -> ProjectImport.decide(state, projects, c, context);
        };
    }

    private List<BudgetEvent> commit(BudgetState state, CommitFunds c, Context context) {
        Life project = spending(state, c.projectId(), c.entryId(), c.amount(), context);
        Line line = line(state, c.lineId(), c.amount());
        onDay(project, c.date(), context);
        covered(line, c.lineId(), c.amount(), c.amount());
        return List.of(new FundsCommitted(
                c.projectId(), c.entryId(), c.lineId(), c.amount(), c.date(), c.counterparty(), c.documentRef()));
    }

    private List<BudgetEvent> spend(BudgetState state, RecordExpenditure c, Context context) {
        Money consumed = allowed(state, c, context);
        return List.of(new ExpenditureRecorded(
                c.projectId(),
                c.entryId(),
                c.lineId(),
                c.amount(),
                c.date(),
                c.documentRef(),
                c.commitmentId(),
                consumed,
                c.activityId()));
    }

    private List<BudgetEvent> disburse(BudgetState state, RecordDisbursement c, Context context) {
        Money consumed = allowed(state, c, context);
        return List.of(new DisbursementRecorded(
                c.projectId(),
                c.entryId(),
                c.lineId(),
                c.amount(),
                c.date(),
                c.documentRef(),
                c.recipient(),
                c.commitmentId(),
                consumed,
                c.activityId()));
    }

    /** How much of its commitment a spending that the rules allow uses up. */
    private Money allowed(BudgetState state, BudgetCommand.Spending c, Context context) {
        Life project = spending(state, c.projectId(), c.entryId(), c.amount(), context);
        Line line = line(state, c.lineId(), c.amount());
        onDay(project, c.date(), context);
        planned(c.projectId(), c.activityId(), context);
        Money consumed = consumed(state, c.commitmentId(), c.lineId(), c.amount());
        covered(line, c.lineId(), c.amount().minus(consumed), c.amount());
        return consumed;
    }

    private List<BudgetEvent> receive(BudgetState state, RecordIncomingFunds c, Context context) {
        Life project = spending(state, c.projectId(), c.entryId(), c.amount(), context);
        LineId line = c.lineId();
        if (line != null) {
            line(state, line, c.amount());
        }
        onDay(project, c.date(), context);
        return List.of(new IncomingFundsRecorded(
                c.projectId(), c.entryId(), line, c.amount(), c.date(), c.payer(), c.documentRef()));
    }

    private List<BudgetEvent> reverse(BudgetState state, ReverseEntry c, Context context) {
        running(c.projectId(), context);
        Entry entry = found(state.entries().get(c.entryId()), "/entryId");
        if (entry.reversed()) {
            throw new Refusal(ProblemCode.ALREADY_REVERSED).at("/entryId");
        }
        if (entry.kind() == EntryKind.COMMITMENT && used(state, c.entryId())) {
            throw new Refusal(ProblemCode.ILLEGAL_TRANSITION)
                    .with("state", "USED")
                    .at("/entryId");
        }
        return List.of(new EntryReversed(c.projectId(), c.entryId(), entry.amount(), c.reason()));
    }

    private List<BudgetEvent> release(BudgetState state, ReleaseCommitment c, Context context) {
        running(c.projectId(), context);
        positive(c.amount(), "/amount");
        Entry commitment = commitment(state, c.commitmentId());
        inCurrency(c.amount(), commitment.amount().currency(), "/amount");
        if (c.amount().compareTo(commitment.open()) > 0) {
            throw new Refusal(ProblemCode.OUT_OF_RANGE)
                    .with("available", commitment.open())
                    .at("/amount");
        }
        return List.of(new CommitmentReleased(c.projectId(), c.commitmentId(), c.amount(), c.reason()));
    }

    private Life spending(BudgetState state, ProjectId id, EntryId entry, Money amount, Context context) {
        Life project = running(id, context);
        fresh(state.entries().containsKey(entry), "/entryId");
        positive(amount, "/amount");
        inCurrency(amount, project.currency(), "/amount");
        return project;
    }

    private Life running(ProjectId id, Context context) {
        Life project = projects.life(id, context);
        if (!SPENDING.contains(project.status())) {
            throw illegal(project.status());
        }
        return project;
    }

    /** P8: not tomorrow, and inside the eligibility period. */
    private static void onDay(Life project, LocalDate date, Context context) {
        notInFuture(date, context.today(), "/date");
        within(date, project.eligibleFrom(), project.eligibleUntil(), "/date");
    }

    private void planned(ProjectId id, @Nullable ActivityId activity, Context context) {
        if (activity != null && !projects.hasActivity(id, activity, context)) {
            throw new Refusal(ProblemCode.NOT_FOUND).at("/activityId");
        }
    }

    private static Line line(BudgetState state, LineId id, Money amount) {
        Line line = found(state.lines().get(id), "/lineId");
        inCurrency(amount, line.current().currency(), "/amount");
        if (line.closed()) {
            throw new Refusal(ProblemCode.ILLEGAL_TRANSITION)
                    .with("state", "CLOSED")
                    .at("/lineId");
        }
        return line;
    }

    private static Entry commitment(BudgetState state, EntryId id) {
        Entry entry = state.entries().get(id);
        boolean usable = entry != null && entry.kind() == EntryKind.COMMITMENT && !entry.reversed();
        return found(usable ? entry : null, "/commitmentId");
    }

    /** P7: spending against a commitment uses it up first. */
    private static Money consumed(BudgetState state, @Nullable EntryId id, LineId line, Money amount) {
        if (id == null) {
            return Money.zero(amount.currency());
        }
        Entry commitment = commitment(state, id);
        found(line.equals(commitment.lineId()) ? line : null, "/commitmentId");
        return amount.min(commitment.open());
    }

    private static void covered(Line line, LineId id, Money needed, Money requested) {
        if (needed.compareTo(line.available()) > 0) {
            throw new Refusal(ProblemCode.BUDGET_LINE_EXCEEDED)
                    .with("lineId", id)
                    .with("available", line.available().plus(requested.minus(needed)))
                    .with("requested", requested)
                    .at("/amount");
        }
    }

    private static boolean used(BudgetState state, EntryId commitment) {
        return state.entries().values().stream()
                .anyMatch(entry -> commitment.equals(entry.commitmentId()) && !entry.reversed());
    }

    @Override
    public boolean hasOpenCommitments(ProjectId project, Context context) {
        return state(project, context).entries().values().stream()
                .anyMatch(entry -> entry.kind() == EntryKind.COMMITMENT
                        && entry.lineId() != null
                        && entry.open().isPositive());
    }

    @Override
    public boolean hasLine(ProjectId project, LineId line, Context context) {
        return state(project, context).lines().containsKey(line);
    }

    /** Reads a project's budget for a decision on another stream. */
    public BudgetState state(ProjectId project, Context context) {
        return context.read(this, BudgetEvent.stream(project));
    }
}
