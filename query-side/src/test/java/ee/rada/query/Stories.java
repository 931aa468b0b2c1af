package ee.rada.query;

import ee.rada.kernel.AccessClass;
import ee.rada.kernel.Money;
import ee.rada.kernel.Region;
import ee.rada.kernel.Role;
import ee.rada.kernel.budgets.BudgetEvent.BudgetAmended;
import ee.rada.kernel.budgets.BudgetEvent.CommitmentReleased;
import ee.rada.kernel.budgets.BudgetEvent.EntryReversed;
import ee.rada.kernel.budgets.BudgetEvent.ExpenditureRecorded;
import ee.rada.kernel.budgets.BudgetEvent.FundsCommitted;
import ee.rada.kernel.budgets.BudgetEvent.OriginalBudgetSet;
import ee.rada.kernel.budgets.EntryId;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.planchanges.ChangeCause;
import ee.rada.kernel.planchanges.Impact;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeApplied;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeApprovalGiven;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeDrafted;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeSubmitted;
import ee.rada.kernel.planchanges.PlanChangeItem;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.Evidence;
import ee.rada.kernel.projects.GoalId;
import ee.rada.kernel.projects.GoalKind;
import ee.rada.kernel.projects.Indicator;
import ee.rada.kernel.projects.PlanDifference;
import ee.rada.kernel.projects.ProjectEvent.ActivityRecorded;
import ee.rada.kernel.projects.ProjectEvent.GoalDefined;
import ee.rada.kernel.projects.ProjectEvent.PlanRevised;
import ee.rada.kernel.projects.ProjectEvent.PlannedActivityAdded;
import ee.rada.kernel.projects.ProjectEvent.ProjectApproved;
import ee.rada.kernel.projects.ProjectEvent.ProjectRegistered;
import ee.rada.kernel.projects.ProjectEvent.ProjectStarted;
import ee.rada.kernel.projects.ProjectEvent.ProjectSubmitted;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.kernel.projects.RecordId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Events of one project, as a test tells them. */
public final class Stories {

    public static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    public static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    public static final PostId OWNER = PostId.random();

    private final ProjectId project;

    public Stories(ProjectId project) {
        this.project = project;
    }

    public ProjectRegistered registered(String code, String title) {
        return new ProjectRegistered(
                project,
                code,
                title,
                "aim",
                FIRST,
                LAST,
                "ESF+",
                false,
                List.of(),
                OWNER,
                FIRST,
                LAST,
                AccessClass.INTERNAL,
                null,
                null,
                Money.EUR);
    }

    public PlannedActivityAdded planned(ActivityId activity, String code, LocalDate start, LocalDate end, String cost) {
        return new PlannedActivityAdded(
                project,
                activity,
                code,
                "Activity " + code,
                start,
                end,
                OWNER,
                Region.of("POHJA"),
                Money.euros(cost),
                null,
                null,
                "output",
                false);
    }

    public OriginalBudgetSet budgeted(Map<LineId, String> amounts) {
        return new OriginalBudgetSet(
                project,
                amounts.entrySet().stream()
                        .map(line -> new OriginalBudgetSet.Line(
                                line.getKey(), "L" + line.getValue(), "Line", 2026, Money.euros(line.getValue())))
                        .toList());
    }

    public ProjectSubmitted submitted() {
        return new ProjectSubmitted(project);
    }

    public ProjectApproved approved() {
        return new ProjectApproved(project, 1, 1);
    }

    public ProjectStarted started(LocalDate on) {
        return new ProjectStarted(project, on);
    }

    public ActivityRecorded recorded(ActivityId activity, RecordId record, LocalDate on, int percent) {
        return new ActivityRecorded(
                project,
                activity,
                record,
                on,
                "Work \"done\"\tby\\all\n" + percent,
                percent,
                new BigDecimal("7.50"),
                3,
                List.of(new Evidence("list", "ab".repeat(32))),
                null);
    }

    public FundsCommitted committed(EntryId entry, LineId line, String amount, LocalDate on) {
        return new FundsCommitted(project, entry, line, Money.euros(amount), on, "Partner", "doc");
    }

    public ExpenditureRecorded spent(
            EntryId entry, LineId line, String amount, LocalDate on, @Nullable EntryId commitment, String consumed) {
        return new ExpenditureRecorded(
                project, entry, line, Money.euros(amount), on, "invoice", commitment, Money.euros(consumed), null);
    }

    public EntryReversed reversed(EntryId entry, String amount) {
        return new EntryReversed(project, entry, Money.euros(amount), "mistake");
    }

    public CommitmentReleased released(EntryId commitment, String amount) {
        return new CommitmentReleased(project, commitment, Money.euros(amount), "not needed");
    }

    public BudgetAmended amended(ProposalId proposal, LineId line, String from, String to, LocalDate on) {
        return new BudgetAmended(
                project,
                2,
                List.of(new BudgetAmended.Amendment(line, 2026, Money.euros(from), Money.euros(to))),
                proposal,
                on,
                List.of(),
                List.of());
    }

    public GoalDefined goal(GoalId goal, String target) {
        return new GoalDefined(
                project,
                goal,
                "Goal",
                GoalKind.OUTPUT,
                new Indicator("People", Indicator.Measure.UNIT, BigDecimal.ZERO, new BigDecimal(target), LAST));
    }

    public PlanRevised revised(ProposalId proposal, int version, PlanDifference... differences) {
        return new PlanRevised(project, version, List.of(differences), proposal, FIRST);
    }

    public BudgetAmended amended(
            ProposalId proposal,
            int version,
            List<BudgetAmended.Amendment> lines,
            List<OriginalBudgetSet.Line> added,
            List<LineId> closed) {
        return new BudgetAmended(project, version, lines, proposal, FIRST, added, closed);
    }

    public PlanChangeDrafted drafted(
            ProposalId proposal, String title, @Nullable ChangeCause cause, PlanChangeItem... items) {
        return new PlanChangeDrafted(
                proposal,
                project,
                1,
                1,
                title,
                "The partner asked for more time.",
                false,
                List.of(items),
                null,
                cause,
                null,
                null);
    }

    public PlanChangeApprovalGiven agreed(ProposalId proposal, Role step) {
        return new PlanChangeApprovalGiven(proposal, project, step, "agreed");
    }

    public PlanChangeApplied applied(ProposalId proposal, int plan, int budget) {
        return new PlanChangeApplied(proposal, project, plan, budget);
    }

    public PlanChangeDrafted drafted(ProposalId proposal, LineId line, String to) {
        return new PlanChangeDrafted(
                proposal,
                project,
                1,
                1,
                "More for travel",
                "Prices of travel have risen.",
                false,
                List.of(new PlanChangeItem.AmendLine(line, 2026, Money.euros(to))),
                null,
                null,
                null,
                null);
    }

    public PlanChangeSubmitted proposed(ProposalId proposal, LineId line, String from, String to, LocalDate on) {
        return new PlanChangeSubmitted(
                proposal,
                project,
                on,
                new Impact(
                        List.of(new Impact.LineDelta(line, 2026, Money.euros(from), Money.euros(to))),
                        Money.euros(from),
                        Money.euros(to),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of()),
                List.of(Role.UNIT_HEAD, Role.FINANCE),
                false);
    }
}
