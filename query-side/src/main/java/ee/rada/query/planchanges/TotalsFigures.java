package ee.rada.query.planchanges;

import ee.rada.kernel.Money;
import ee.rada.query.planchanges.FindPlanChanges.Item;
import ee.rada.query.planchanges.FindPlanChanges.OfState;
import ee.rada.query.planchanges.FindPlanChanges.Totals;
import ee.rada.query.why.Explanation;
import ee.rada.query.why.Explanation.Operand;
import ee.rada.query.why.Figures;
import ee.rada.query.why.Formula;
import ee.rada.query.why.OperandName;
import ee.rada.query.why.Unit;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Why all the proposals of a list come to so much: each of them, one by one. */
record TotalsFigures(List<Item> all, Function<Item, ProposalFigures> of, Figures figures) {

    void explain(String at, Totals totals) {
        Predicate<Item> waited = item -> !item.waits().isEmpty();
        figures.add(at + "/proposals", totals, () -> count(_ -> true));
        figures.add(at + "/waited", totals, () -> count(waited));
        figures.add(
                at + "/medianWaited",
                totals,
                () -> together(Formula.MEDIAN, Unit.WORKING_DAYS, null, waited, ProposalFigures::waited));
        figures.add(
                at + "/longestWaited",
                totals,
                () -> together(Formula.LONGEST, Unit.WORKING_DAYS, null, waited, ProposalFigures::waited));
        figures.each(at + "/states", totals.states(), this::state);
    }

    private void state(String at, OfState of) {
        Predicate<Item> inState = item -> item.state() == of.state();
        figures.add(at + "/proposals", of, () -> count(inState));
        figures.add(
                at + "/daysMoved",
                of,
                () -> together(Formula.SUM, Unit.WORKING_DAYS, null, inState, (proposal, _) -> proposal.daysMoved()));
        for (int i = 0; i < of.moved().size(); i++) {
            Money moved = of.moved().get(i);
            figures.add(
                    at + "/moved/" + i,
                    moved,
                    () -> together(
                            Formula.SUM,
                            Unit.MONEY,
                            moved.currency(),
                            item -> inState.test(item) && isMoved(item, moved.currency()),
                            (proposal, _) -> proposal.moved(moved.currency())));
        }
    }

    private static boolean isMoved(Item item, String currency) {
        Money moved = item.moved();
        return moved != null && moved.currency().equals(currency);
    }

    private Explanation count(Predicate<Item> which) {
        return together(Formula.SUM, Unit.COUNT, null, which, (proposal, item) -> proposal.isIn(item.state()));
    }

    private Explanation together(
            Formula formula,
            Unit unit,
            @Nullable String currency,
            Predicate<Item> which,
            BiFunction<ProposalFigures, Item, Explanation> why) {
        return Explanation.by(
                formula,
                unit,
                currency,
                all.stream()
                        .filter(which)
                        .map(item -> new Operand(OperandName.PROPOSAL, item.number(), why.apply(of.apply(item), item)))
                        .toList());
    }
}
