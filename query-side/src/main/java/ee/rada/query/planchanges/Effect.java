package ee.rada.query.planchanges;

import ee.rada.kernel.Money;
import ee.rada.kernel.planchanges.Impact;
import ee.rada.kernel.planchanges.Impact.LineDelta;
import ee.rada.query.Flat;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a proposal would do, with the figures that lists sort by.
 *
 * @param changeCents what it adds to the whole budget
 * @param movedCents what it gives to lines or takes from them, whichever is more
 * @param daysMoved working days by which ends of activities move, earlier or later, added up
 */
@Flat
record Effect(
        @Nullable Impact impact,
        @Nullable Long changeCents,
        @Nullable Long movedCents,
        @Nullable String currency,
        int daysMoved) {

    static Effect of(@Nullable Impact impact) {
        if (impact == null) {
            return new Effect(null, null, null, null, 0);
        }
        Money change = impact.totalAfter().minus(impact.totalBefore());
        long given = sum(impact, cents -> Math.max(0, cents));
        long taken = sum(impact, cents -> Math.max(0, -cents));
        int days = impact.activities().stream()
                .mapToInt(activity -> Math.abs(activity.workingDays()))
                .sum();
        return new Effect(impact, change.cents(), Math.max(given, taken), change.currency(), days);
    }

    private static long sum(Impact impact, LongUnaryOperator part) {
        return impact.lines().stream().mapToLong(Effect::change).map(part).sum();
    }

    private static long change(LineDelta line) {
        return line.after().minus(line.before()).cents();
    }
}
