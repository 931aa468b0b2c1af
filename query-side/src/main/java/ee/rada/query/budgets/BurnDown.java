package ee.rada.query.budgets;

import ee.rada.kernel.Money;
import ee.rada.query.budgets.GetBudget.Day;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where the money stood at the end of each day on which something moved. */
final class BurnDown {

    /** What moved on a day; loose is what has no line. */
    record Move(long current, long committed, long spent, long looseCommitted, long looseSpent, boolean amended) {

        static final Move NONE = new Move(0, 0, 0, 0, 0, false);

        Move plus(Move more) {
            return new Move(
                    current + more.current,
                    committed + more.committed,
                    spent + more.spent,
                    looseCommitted + more.looseCommitted,
                    looseSpent + more.looseSpent,
                    more.amended);
        }
    }

    private BurnDown() {}

    /**
     * Adds the moves up.
     *
     * @param before what there was to spend before the first amendment
     * @param start the first day shown, unless something moved before it
     */
    static List<Day> of(String currency, long before, Map<LocalDate, Move> moves, LocalDate start, LocalDate today) {
        var days = new TreeMap<>(moves);
        days.putIfAbsent(start.isBefore(today) ? start : today, Move.NONE);
        days.putIfAbsent(today, Move.NONE);
        var shown = new ArrayList<Day>(days.size());
        Move sum = new Move(before, 0, 0, 0, 0, false);
        for (var day : days.entrySet()) {
            sum = sum.plus(day.getValue());
            shown.add(day(currency, day.getKey(), sum));
        }
        return List.copyOf(shown);
    }

    private static Day day(String currency, LocalDate date, Move sum) {
        long committed = sum.committed + Math.max(0, sum.looseCommitted - sum.looseSpent);
        long spent = sum.spent + sum.looseSpent;
        return new Day(
                date,
                new Money(sum.current, currency),
                new Money(committed, currency),
                new Money(spent, currency),
                new Money(sum.current - committed - spent, currency),
                sum.amended);
    }
}
