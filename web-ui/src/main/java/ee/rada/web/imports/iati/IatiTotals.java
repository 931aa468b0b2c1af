package ee.rada.web.imports.iati;

import ee.rada.web.imports.iati.IatiActivity.Value;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts and sums of a file by {@code <type>/<currency>}, such as {@code 3/EUR}; never added across currencies. */
public final class IatiTotals {

    private final SortedMap<String, Total> budgets = new TreeMap<>();
    private final SortedMap<String, Total> transactions = new TreeMap<>();

    public record Total(int count, BigDecimal sum) {
        private Total plus(Total other) {
            return new Total(count + other.count, sum.add(other.sum));
        }
    }

    public void add(IatiActivity activity) {
        activity.budgets().forEach(budget -> add(budgets, budget.type(), budget.value()));
        activity.transactions().forEach(transaction -> add(transactions, transaction.type(), transaction.value()));
    }

    /** A view that grows with {@link #add}. */
    public SortedMap<String, Total> budgets() {
        return Collections.unmodifiableSortedMap(budgets);
    }

    /** A view that grows with {@link #add}. */
    public SortedMap<String, Total> transactions() {
        return Collections.unmodifiableSortedMap(transactions);
    }

    private static void add(SortedMap<String, Total> totals, IatiCode type, Value value) {
        totals.merge(type.code() + "/" + value.currency(), new Total(1, value.amount()), Total::plus);
    }
}
