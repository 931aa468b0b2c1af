package ee.rada.command.planchanges;

import static ee.rada.command.Guards.found;

import ee.rada.kernel.Codes;
import ee.rada.kernel.Event;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.budgets.BudgetEvent.BudgetAmended;
import ee.rada.kernel.budgets.BudgetEvent.BudgetAmended.Amendment;
import ee.rada.kernel.budgets.BudgetEvent.OriginalBudgetSet;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.planchanges.PlanChangeItem;
import ee.rada.kernel.planchanges.PlanChangeItem.AddActivity;
import ee.rada.kernel.planchanges.PlanChangeItem.AddLine;
import ee.rada.kernel.planchanges.PlanChangeItem.AmendLine;
import ee.rada.kernel.planchanges.PlanChangeItem.CancelActivity;
import ee.rada.kernel.planchanges.PlanChangeItem.ChangeCost;
import ee.rada.kernel.planchanges.PlanChangeItem.ChangeGoalTarget;
import ee.rada.kernel.planchanges.PlanChangeItem.ChangeOutput;
import ee.rada.kernel.planchanges.PlanChangeItem.ChangeResponsible;
import ee.rada.kernel.planchanges.PlanChangeItem.CloseLine;
import ee.rada.kernel.planchanges.PlanChangeItem.ExtendProject;
import ee.rada.kernel.planchanges.PlanChangeItem.MoveActivity;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.projects.PlanDifference;
import ee.rada.kernel.projects.ProjectEvent.PlanRevised;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Branches a proposal's items off the trunk, one after the other; an item that cannot be taken leaves a finding and nothing else. */
final class Branching {

    private final Trunk trunk;
    private final List<PlanDifference> differences = new ArrayList<>();
    private final List<Amendment> amendments = new ArrayList<>();
    private final List<OriginalBudgetSet.Line> added = new ArrayList<>();
    private final List<LineId> closed = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<UUID, Set<Class<?>>> named = new HashMap<>();
    private final Set<String> activityCodes = new HashSet<>();
    private final Set<String> lineCodes = new HashSet<>();
    private final Set<LineId> lines = new HashSet<>();

    private Branching(Trunk trunk, List<PlanChangeItem> items) {
        this.trunk = trunk;
        trunk.plan().activities().values().stream()
                .map(activity -> Codes.key(activity.code()))
                .forEach(activityCodes::add);
        trunk.lines().forEach((id, line) -> {
            lineCodes.add(Codes.key(line.code()) + "/" + line.year());
            lines.add(id);
        });
        items.stream()
                .filter(AddLine.class::isInstance)
                .map(item -> ((AddLine) item).lineId())
                .forEach(lines::add);
    }

    static Branch of(Trunk trunk, ProposalId proposal, Content content) {
        var branching = new Branching(trunk, content.items());
        Set<Integer> taken = branching.take(content.items());
        var changes = new Changes(
                List.copyOf(branching.differences),
                List.copyOf(branching.amendments),
                List.copyOf(branching.added),
                List.copyOf(branching.closed));
        Trunk after = branching.after(changes, proposal);
        branching.findings.addAll(new Rules(after, changes).brokenBy(content, taken));
        return new Branch(trunk, changes, after, List.copyOf(branching.findings));
    }

    private Trunk after(Changes changes, ProposalId proposal) {
        Trunk after = trunk;
        for (Event event : changes.events(trunk, proposal, trunk.today()).toList()) {
            after = switch (event) {
                case PlanRevised revised -> after.with(after.project().revised(revised));
                case BudgetAmended amended -> after.with(after.budget().amended(amended));
                default -> throw new IllegalStateException("a proposal changes plans and budgets only");
            };
        }
        return after;
    }

    private Set<Integer> take(List<PlanChangeItem> items) {
        if (items.isEmpty()) {
            findings.add(new Finding(Finding.WHOLE, true, new Refusal(ProblemCode.NO_CHANGE).at("/items")));
        }
        var taken = new HashSet<Integer>();
        for (int i = 0; i < items.size(); i++) {
            try {
                take(items.get(i), "/items/" + i);
                taken.add(i);
            } catch (Refusal refusal) {
                findings.add(new Finding(i, true, refusal));
            }
        }
        return taken;
    }

    private void take(PlanChangeItem item, String at) {
        once(item, at);
        switch (item) {
            case MoveActivity i -> differences.add(PlanItems.difference(trunk, i, at));
            case AddActivity i -> add(i, at);
            case CancelActivity i -> differences.add(PlanItems.difference(trunk, i, at));
            case ChangeResponsible i -> differences.add(PlanItems.difference(trunk, i, at));
            case ChangeOutput i -> differences.add(PlanItems.difference(trunk, i, at));
            case ChangeCost i -> differences.add(PlanItems.difference(trunk, i, at));
            case ChangeGoalTarget i -> differences.add(PlanItems.difference(trunk, i, at));
            case ExtendProject i -> differences.add(PlanItems.difference(trunk, i, at));
            case AmendLine i -> amendments.add(MoneyItems.amendment(trunk, i, at));
            case AddLine i -> add(i, at);
            case CloseLine i -> closed.add(MoneyItems.closed(trunk, i, at));
        }
    }

    private void add(AddActivity item, String at) {
        PlanDifference difference = PlanItems.difference(trunk, item, at);
        LineId line = item.budgetLineId();
        if (line != null) {
            found(lines.contains(line) ? line : null, at + "/budgetLineId");
        }
        unique(activityCodes.add(Codes.key(item.code())), at + "/code");
        differences.add(difference);
    }

    private void add(AddLine item, String at) {
        OriginalBudgetSet.Line line = MoneyItems.added(trunk, item, at);
        unique(lineCodes.add(Codes.key(item.code()) + "/" + item.year()), at + "/code");
        added.add(line);
    }

    /** No two items say the same of one thing, and of what is cancelled nothing else is said. */
    private void once(PlanChangeItem item, String at) {
        Subject subject = Subject.of(item, trunk, Base.of(trunk));
        Set<Class<?>> said = named.computeIfAbsent(subject.id(), _ -> new HashSet<>());
        boolean contradicts =
                said.contains(CancelActivity.class) || (item instanceof CancelActivity && !said.isEmpty());
        unique(said.add(item.getClass()) && !contradicts, at + "/" + subject.field());
    }

    /** {@code duplicate-code}. */
    private static void unique(boolean is, String pointer) {
        if (!is) {
            throw new Refusal(ProblemCode.DUPLICATE_CODE).at(pointer);
        }
    }
}
