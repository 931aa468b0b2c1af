package ee.rada.command.planchanges;

import static ee.rada.command.Happened.LINE;
import static ee.rada.command.Happened.OTHER_LINE;
import static ee.rada.command.Happened.PROJECT;
import static ee.rada.command.Happened.day;
import static ee.rada.command.Happened.projectRegistered;
import static ee.rada.command.Happened.running;
import static ee.rada.kernel.Money.euros;

import ee.rada.kernel.Event;
import ee.rada.kernel.Money;
import ee.rada.kernel.Region;
import ee.rada.kernel.Role;
import ee.rada.kernel.budgets.BudgetEvent.BudgetAmended;
import ee.rada.kernel.budgets.BudgetEvent.BudgetAmended.Amendment;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.planchanges.Impact;
import ee.rada.kernel.planchanges.PlanChangeCommand.AmendBudget;
import ee.rada.kernel.planchanges.PlanChangeCommand.DraftPlanChange;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeApplied;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeApprovalGiven;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeApproved;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeDrafted;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeSubmitted;
import ee.rada.kernel.planchanges.PlanChangeItem;
import ee.rada.kernel.planchanges.PlanChangeItem.AddActivity;
import ee.rada.kernel.planchanges.PlanChangeItem.AddLine;
import ee.rada.kernel.planchanges.PlanChangeItem.AmendLine;
import ee.rada.kernel.planchanges.PlanChangeItem.MoveActivity;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.PlanDifference;
import ee.rada.kernel.projects.ProjectEvent.PlanRevised;
import ee.rada.kernel.projects.ProjectEvent.ProjectRegistered;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Proposals on the project of {@code Happened}: 100.00 moved from one line to the other, or 250.00 more on the first. */
final class Proposals {

    static final ProposalId PROPOSAL = new ProposalId(new UUID(10, 1));
    static final ProposalId OTHER_PROPOSAL = new ProposalId(new UUID(10, 2));
    static final ActivityId NEW_ACTIVITY = new ActivityId(new UUID(5, 9));
    static final LineId NEW_LINE = new LineId(new UUID(4, 9));
    static final String RATIONALE = "The trainers cost more than last year's offer said";
    static final String REASON = "The rooms are already paid for in advance";
    static final List<Role> TWO_STEPS = List.of(Role.UNIT_HEAD, Role.FINANCE);
    static final List<Role> THREE_STEPS = List.of(Role.UNIT_HEAD, Role.FINANCE, Role.DIRECTOR_GENERAL);

    private Proposals() {}

    static AmendBudget amendBudget(boolean reallocation, AmendBudget.Line... lines) {
        return amendBudget(RATIONALE, reallocation, lines);
    }

    static AmendBudget amendBudget(String rationale, boolean reallocation, AmendBudget.Line... lines) {
        return new AmendBudget(
                PROJECT, PROPOSAL, "More for trainers", rationale, day("2026-07-01"), reallocation, List.of(lines));
    }

    static AmendBudget.Line line(LineId id, String amount) {
        return line(id, euros(amount));
    }

    static AmendBudget.Line line(LineId id, Money amount) {
        return new AmendBudget.Line(id, 2026, amount);
    }

    /** 100.00 from one line to the other, on the first version of the budget. */
    static List<Event> reallocationSubmitted() {
        return List.of(drafted(1, true, reallocation()), submitted(reallocationImpact(), TWO_STEPS));
    }

    /** 250.00 more. */
    static List<Event> increaseSubmitted() {
        return List.of(drafted(1, false, increase()), submitted(increaseImpact(), THREE_STEPS));
    }

    static List<PlanChangeItem> reallocation() {
        return List.of(new AmendLine(LINE, 2026, euros("1100.00")), new AmendLine(OTHER_LINE, 2026, euros("400.00")));
    }

    static List<PlanChangeItem> increase() {
        return List.of(new AmendLine(LINE, 2026, euros("1250.00")));
    }

    static Impact reallocationImpact() {
        return impact(
                "1500.00",
                "1500.00",
                new Impact.LineDelta(LINE, 2026, euros("1000.00"), euros("1100.00")),
                new Impact.LineDelta(OTHER_LINE, 2026, euros("500.00"), euros("400.00")));
    }

    static Impact increaseImpact() {
        return impact("1500.00", "1750.00", new Impact.LineDelta(LINE, 2026, euros("1000.00"), euros("1250.00")));
    }

    /** Of a proposal that moves money only. */
    static Impact impact(String totalBefore, String totalAfter, Impact.LineDelta... lines) {
        return new Impact(
                List.of(lines),
                euros(totalBefore),
                euros(totalAfter),
                List.of(),
                List.of(),
                day("2026-12-31"),
                day("2026-12-31"),
                null,
                null,
                List.of(),
                List.of());
    }

    static PlanChangeDrafted drafted(int baseBudgetVersion, boolean reallocation, List<PlanChangeItem> items) {
        return new PlanChangeDrafted(
                PROPOSAL,
                PROJECT,
                1,
                baseBudgetVersion,
                "More for trainers",
                RATIONALE,
                reallocation,
                items,
                null,
                null,
                null,
                null);
    }

    static PlanChangeDrafted drafted(List<PlanChangeItem> items) {
        return drafted(PROPOSAL, items);
    }

    static PlanChangeDrafted drafted(ProposalId id, List<PlanChangeItem> items) {
        return new PlanChangeDrafted(
                id, PROJECT, 1, 1, "More for trainers", RATIONALE, false, items, null, null, null, null);
    }

    static DraftPlanChange draft(PlanChangeItem... items) {
        return draft(false, items);
    }

    static DraftPlanChange draft(boolean reallocation, PlanChangeItem... items) {
        return new DraftPlanChange(
                PROPOSAL,
                PROJECT,
                null,
                null,
                "More for trainers",
                RATIONALE,
                reallocation,
                List.of(items),
                null,
                null,
                null);
    }

    static MoveActivity move(ActivityId id, String start, String end) {
        return new MoveActivity(id, day(start), day(end));
    }

    static AddActivity addActivity(ActivityId id, String code, String cost) {
        return addActivity(id, code, cost, null);
    }

    static AddActivity addActivity(ActivityId id, String code, String cost, @Nullable LineId line) {
        return new AddActivity(
                id,
                code,
                "Training " + code,
                day("2026-05-01"),
                day("2026-08-31"),
                null,
                Region.ALL,
                euros(cost),
                line,
                null,
                "Trained people",
                false);
    }

    static AddLine addLine(LineId id, String code, String amount) {
        return new AddLine(id, code, "Interpreters", 2026, euros(amount));
    }

    /** A project whose funder decides on every change of the plan. */
    static List<Event> runningWithFunder() {
        var r = projectRegistered();
        var asking = new ProjectRegistered(
                PROJECT,
                r.code(),
                r.title(),
                r.aim(),
                r.periodStart(),
                r.periodEnd(),
                "EEA Grants",
                true,
                r.participants(),
                r.ownerPostId(),
                r.eligibilityStart(),
                r.eligibilityEnd(),
                r.accessClass(),
                r.accessBasis(),
                r.accessUntil(),
                r.currency());
        return running().stream().map(event -> event.equals(r) ? asking : event).toList();
    }

    /** What another proposal did to the plan. */
    static PlanRevised planRevised(int version, PlanDifference... differences) {
        return new PlanRevised(PROJECT, version, List.of(differences), OTHER_PROPOSAL, day("2026-06-01"));
    }

    static PlanChangeSubmitted submitted(Impact impact, List<Role> requiredApprovals) {
        return new PlanChangeSubmitted(PROPOSAL, PROJECT, day("2026-07-01"), impact, requiredApprovals, false);
    }

    static PlanChangeApprovalGiven approvalGiven(Role step) {
        return new PlanChangeApprovalGiven(PROPOSAL, PROJECT, step, null);
    }

    /** What the last approval brings about: the budget as proposed, at once. */
    static Event[] reallocationAppliedBy(Role lastStep) {
        return new Event[] {
            approvalGiven(lastStep),
            new PlanChangeApproved(PROPOSAL, PROJECT),
            new BudgetAmended(
                    PROJECT,
                    2,
                    List.of(
                            new Amendment(LINE, 2026, euros("1000.00"), euros("1100.00")),
                            new Amendment(OTHER_LINE, 2026, euros("500.00"), euros("400.00"))),
                    PROPOSAL,
                    day("2026-07-01"),
                    List.of(),
                    List.of()),
            new PlanChangeApplied(PROPOSAL, PROJECT, 1, 2)
        };
    }
}
