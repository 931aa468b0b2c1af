package ee.rada.query.planversions;

import ee.rada.kernel.Money;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.query.Origin;
import ee.rada.query.planversions.Course.Difference;
import ee.rada.query.planversions.GetPlanComparison.ActivityDifference;
import ee.rada.query.planversions.GetPlanComparison.EndDifference;
import ee.rada.query.planversions.GetPlanComparison.GoalDifference;
import ee.rada.query.planversions.GetPlanComparison.LineDifference;
import ee.rada.query.planversions.GetPlanComparison.TotalDifference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Tells two revisions of plan and budget apart. */
final class Comparing {

    private final Chronicle chronicle;
    private final Revision from;
    private final Revision to;

    Comparing(Chronicle chronicle, Revision from, Revision to) {
        this.chronicle = chronicle;
        this.from = from;
        this.to = to;
    }

    List<ActivityDifference> activities() {
        return chronicle.activities().between(from.planVersion(), to.planVersion()).stream()
                .filter(one -> !(isGone(one.before()) && isGone(one.after())))
                .map(this::activity)
                .toList();
    }

    private ActivityDifference activity(Difference<Planned> one) {
        Planned before = one.before();
        Planned after = one.after();
        Fate fate = fate(isGone(before), isGone(after));
        boolean stays = fate == Fate.CHANGED;
        return new ActivityDifference(
                fate,
                before,
                after,
                stays ? Moves.between(end(before), end(after)) : 0,
                change(isGone(before) ? null : cost(before), isGone(after) ? null : cost(after)),
                stays ? moves(one) : List.of(),
                chronicle.origins(one.by()));
    }

    private List<Move> moves(Difference<Planned> one) {
        int first = Math.min(from.planVersion(), to.planVersion());
        int last = Math.max(from.planVersion(), to.planVersion());
        var all = Moves.of(chronicle.activities().of(one.subject()), chronicle.origins());
        return List.copyOf(all.subMap(first, false, last, true).values());
    }

    List<GoalDifference> goals() {
        return chronicle.goals().between(from.planVersion(), to.planVersion()).stream()
                .map(one -> new GoalDifference(
                        fate(one.before() == null, one.after() == null),
                        one.before(),
                        one.after(),
                        chronicle.origins(one.by())))
                .toList();
    }

    List<LineDifference> lines() {
        return chronicle.lines().between(from.budgetVersion(), to.budgetVersion()).stream()
                .map(this::line)
                .toList();
    }

    private LineDifference line(Difference<Line> one) {
        Line before = one.before();
        Line after = one.after();
        return new LineDifference(
                fate(before, after),
                before,
                after,
                change(before == null ? null : before.amount(), after == null ? null : after.amount()),
                chronicle.origins(one.by()));
    }

    @Nullable
    EndDifference end() {
        LocalDate before = chronicle.endIn(from.planVersion());
        LocalDate after = chronicle.endIn(to.planVersion());
        return Objects.equals(before, after)
                ? null
                : new EndDifference(before, after, Moves.between(before, after), chronicle.origins(moversOfTheEnd()));
    }

    private List<ProposalId> moversOfTheEnd() {
        int first = Math.min(from.planVersion(), to.planVersion());
        int last = Math.max(from.planVersion(), to.planVersion());
        return chronicle.revisions().stream()
                .filter(made -> made.planVersion() > first && made.planVersion() <= last)
                .filter(made ->
                        !Objects.equals(chronicle.endIn(made.planVersion()), chronicle.endIn(made.planVersion() - 1)))
                .map(Revision::proposal)
                .filter(Objects::nonNull)
                .map(Origin::proposalId)
                .distinct()
                .toList();
    }

    List<TotalDifference> totals() {
        Map<String, Money> before =
                totals(chronicle.lines().at(from.budgetVersion()).values());
        Map<String, Money> after =
                totals(chronicle.lines().at(to.budgetVersion()).values());
        var currencies = new TreeSet<>(before.keySet());
        currencies.addAll(after.keySet());
        var totals = new ArrayList<TotalDifference>();
        for (String currency : currencies) {
            Money was = before.getOrDefault(currency, Money.zero(currency));
            Money is = after.getOrDefault(currency, Money.zero(currency));
            totals.add(new TotalDifference(was, is, is.minus(was)));
        }
        return List.copyOf(totals);
    }

    /** What the lines come to, by currency. */
    static Map<String, Money> totals(Collection<Line> lines) {
        var totals = new TreeMap<String, Money>();
        lines.forEach(line -> totals.merge(line.amount().currency(), line.amount(), Money::plus));
        return totals;
    }

    /** A closed line still counts in the whole, so one that was opened and closed between the two is told as added. */
    private static Fate fate(@Nullable Line before, @Nullable Line after) {
        if (before == null || after == null) {
            return fate(before == null, after == null);
        }
        return fate(before.closed(), after.closed());
    }

    private static boolean isGone(@Nullable Planned activity) {
        return activity == null || activity.cancelled();
    }

    private static Fate fate(boolean wasGone, boolean isGone) {
        if (wasGone == isGone) {
            return Fate.CHANGED;
        }
        return wasGone ? Fate.ADDED : Fate.REMOVED;
    }

    private static @Nullable LocalDate end(@Nullable Planned activity) {
        return activity == null ? null : activity.end();
    }

    private static @Nullable Money cost(@Nullable Planned activity) {
        return activity == null ? null : activity.plannedCost();
    }

    /** What is more; null where there is nothing to compare, or only another currency. */
    private static @Nullable Money change(@Nullable Money before, @Nullable Money after) {
        if (before == null) {
            return after;
        }
        if (after == null) {
            return before.negated();
        }
        return before.currency().equals(after.currency()) ? after.minus(before) : null;
    }
}
