package ee.rada.command.budgets;

import static ee.rada.command.Guards.illegal;
import static ee.rada.command.Guards.inCurrency;
import static ee.rada.command.Guards.positive;

import ee.rada.command.Context;
import ee.rada.command.projects.Life;
import ee.rada.command.projects.Projects;
import ee.rada.kernel.Codes;
import ee.rada.kernel.FieldError;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.budgets.BudgetCommand.SetOriginalBudget;
import ee.rada.kernel.budgets.BudgetEvent;
import ee.rada.kernel.budgets.BudgetEvent.OriginalBudgetSet;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.projects.ProjectStatus;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How a draft's budget is set. After the approval it changes by an amendment only. */
final class OriginalBudget {

    private OriginalBudget() {}

    static List<BudgetEvent> set(SetOriginalBudget c, Projects projects, Context context) {
        Life project = projects.life(c.projectId(), context);
        if (project.status() != ProjectStatus.DRAFT) {
            throw illegal(project.status());
        }
        if (c.lines().isEmpty()) {
            throw Refusal.fields(List.of(new FieldError("/lines", "required")));
        }
        each(c.lines(), project.currency());
        kept(projects.linesInUse(c.projectId(), context), c.lines());
        return List.of(new OriginalBudgetSet(
                c.projectId(),
                c.lines().stream()
                        .map(line -> new OriginalBudgetSet.Line(
                                line.lineId(), line.code(), line.title(), line.year(), line.amount()))
                        .toList()));
    }

    private static void each(List<SetOriginalBudget.Line> lines, String currency) {
        var ids = new HashSet<LineId>();
        var codes = new HashSet<String>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            String pointer = "/lines/" + i;
            positive(line.amount(), pointer + "/amount");
            inCurrency(line.amount(), currency, pointer + "/amount");
            once(ids.add(line.lineId()), pointer + "/lineId");
            once(codes.add(line.year() + "/" + Codes.key(line.code())), pointer + "/code");
        }
    }

    private static void once(boolean added, String pointer) {
        if (!added) {
            throw new Refusal(ProblemCode.DUPLICATE_CODE).at(pointer);
        }
    }

    /** {@code not-found}: a line that an activity is to be paid from stays. */
    private static void kept(Set<LineId> used, List<SetOriginalBudget.Line> lines) {
        var there = lines.stream().map(SetOriginalBudget.Line::lineId).collect(Collectors.toSet());
        for (LineId line : used) {
            if (!there.contains(line)) {
                throw new Refusal(ProblemCode.NOT_FOUND).with("lineId", line).at("/lines");
            }
        }
    }
}
