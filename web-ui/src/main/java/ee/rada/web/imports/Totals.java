package ee.rada.web.imports;

import ee.rada.web.imports.iati.IatiTotals;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts and sums of what was accepted, by {@code <type>/<currency>} such as {@code 3/EUR}; never added across currencies.
 *
 * @param transactions in IATI's words; budgets and they are never added either
 */
public record Totals(SortedMap<String, Total> budgets, SortedMap<String, Total> transactions) {

    static final Totals NONE = new Totals(new TreeMap<>(), new TreeMap<>());

    /** {@code sum} is a decimal with a point and two decimals. */
    public record Total(int count, String sum) {}

    static Totals of(IatiTotals totals) {
        return new Totals(plain(totals.budgets()), plain(totals.transactions()));
    }

    private static SortedMap<String, Total> plain(Map<String, IatiTotals.Total> totals) {
        var plain = new TreeMap<String, Total>();
        totals.forEach((key, total) ->
                plain.put(key, new Total(total.count(), total.sum().toPlainString())));
        return plain;
    }
}
