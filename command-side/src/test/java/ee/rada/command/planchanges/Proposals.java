package ee.rada.command.planchanges;

import static ee.rada.command.Happened.LINE;
import static ee.rada.command.Happened.OTHER_LINE;
import static ee.rada.command.Happened.PROJECT;
import static ee.rada.command.Happened.day;
import static ee.rada.kernel.Money.euros;

import ee.rada.kernel.Event;
import ee.rada.kernel.Money;
import ee.rada.kernel.Role;
import ee.rada.kernel.budgets.BudgetEvent.BudgetAmended;
import ee.rada.kernel.budgets.BudgetEvent.BudgetAmended.Amendment;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.planchanges.Impact;
import ee.rada.kernel.planchanges.PlanChangeCommand.AmendBudget;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeApplied;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeApprovalGiven;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeApproved;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeDrafted;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeSubmitted;
import ee.rada.kernel.planchanges.PlanChangeItem;
import ee.rada.kernel.planchanges.PlanChangeItem.AmendLine;
import ee.rada.kernel.planchanges.ProposalId;
import java.util.List;
import java.util.UUID;

/** Proposals on the project of {@code Happened}: 100.00 moved from one line to the other, or 250.00 more on the first. */
final class Proposals {

    static final ProposalId PROPOSAL = new ProposalId(new UUID(10, 1));
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
        return new Impact(
                List.of(
                        new Impact.LineDelta(LINE, 2026, euros("1000.00"), euros("1100.00")),
                        new Impact.LineDelta(OTHER_LINE, 2026, euros("500.00"), euros("400.00"))),
                euros("1500.00"),
                euros("1500.00"));
    }

    static Impact increaseImpact() {
        return new Impact(
                List.of(new Impact.LineDelta(LINE, 2026, euros("1000.00"), euros("1250.00"))),
                euros("1500.00"),
                euros("1750.00"));
    }

    static PlanChangeDrafted drafted(int baseBudgetVersion, boolean reallocation, List<PlanChangeItem> items) {
        return new PlanChangeDrafted(
                PROPOSAL, PROJECT, 1, baseBudgetVersion, "More for trainers", RATIONALE, reallocation, items);
    }

    static PlanChangeSubmitted submitted(Impact impact, List<Role> requiredApprovals) {
        return new PlanChangeSubmitted(PROPOSAL, PROJECT, day("2026-07-01"), impact, requiredApprovals);
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
                    day("2026-07-01")),
            new PlanChangeApplied(PROPOSAL, PROJECT, 1, 2)
        };
    }
}
