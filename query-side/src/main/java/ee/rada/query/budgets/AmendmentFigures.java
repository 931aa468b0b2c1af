package ee.rada.query.budgets;

import ee.rada.kernel.Money;
import ee.rada.query.budgets.GetBudget.Amendment;
import ee.rada.query.why.Figures;
import ee.rada.query.why.Story;
import java.util.function.Function;

/** Why an amendment says what it says: one event said so. */
final class AmendmentFigures {

    private final Story story;
    private final Figures figures;

    AmendmentFigures(Story story, Figures figures) {
        this.story = story;
        this.figures = figures;
    }

    void explain(String pointer, Amendment amendment) {
        int version = amendment.budgetVersion();
        add(pointer + "/change", version, amendment.change(), row -> new Money(row.changeCents(), row.currency()));
        for (int i = 0; i < amendment.lines().size(); i++) {
            int line = i;
            var change = amendment.lines().get(i);
            add(
                    pointer + "/lines/" + i + "/before",
                    version,
                    change.before(),
                    row -> row.lines().get(line).oldAmount());
            add(
                    pointer + "/lines/" + i + "/after",
                    version,
                    change.after(),
                    row -> row.lines().get(line).newAmount());
        }
    }

    private void add(String pointer, int version, Money value, Function<AmendmentRow, Money> amount) {
        figures.add(
                pointer,
                value,
                () -> story.money(
                        value.currency(),
                        then -> then.rows(AmendmentRow.class, row -> row.budgetVersion() == version)
                                .findFirst()
                                .map(row -> amount.apply(row).cents())
                                .orElse(0L)));
    }
}
