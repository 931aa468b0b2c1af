package ee.rada.command.planchanges;

import ee.rada.command.budgets.BudgetState.Line;
import ee.rada.kernel.Money;
import ee.rada.kernel.earnedvalue.EarnedValue;
import ee.rada.kernel.earnedvalue.PerformanceFactor;
import ee.rada.kernel.earnedvalue.Work;
import org.jspecify.annotations.Nullable;

/** What a project will have cost if each euro goes on bringing as much work as it has so far. */
final class CompletionEstimate {

    private CompletionEstimate() {}

    /** Of the plan as it is there, without what was taken off it; null while nothing is earned or spent. */
    static @Nullable Money of(Trunk trunk) {
        var works = trunk.plan().activities().values().stream()
                .filter(activity -> !activity.isCancelled())
                .map(a -> new Work(a.cost(), a.start(), a.end(), a.percent()))
                .toList();
        Money spent = trunk.sum(Line::spent);
        var value = EarnedValue.of(works, spent, trunk.today());
        return value.ev().isPositive() && spent.isPositive() ? value.eac(PerformanceFactor.CPI) : null;
    }
}
