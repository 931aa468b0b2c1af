package ee.rada.query.budgets;

import ee.rada.kernel.Money;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.why.Figures;
import ee.rada.query.why.Story;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Why a budget line is what it is. */
final class LineFigures {

    private final ProjectId project;
    private final Story story;
    private final Figures figures;

    LineFigures(ProjectId project, Story story, Figures figures) {
        this.project = project;
        this.story = story;
        this.figures = figures;
    }

    void explain(String pointer, GetBudget.Line line) {
        add(pointer + "/original", line, line.original(), row -> {
            Money original = Objects.requireNonNull(line.original());
            Long cents = row.amounts().originalCents();
            return cents != null && original.currency().equals(row.amounts().originalCurrency()) ? cents : 0;
        });
        add(pointer + "/current", line, line.current(), row -> row.amounts().current());
        add(pointer + "/committed", line, line.committed(), BudgetLineRow::committedCents);
        add(pointer + "/spent", line, line.spent(), BudgetLineRow::spentCents);
        add(pointer + "/available", line, line.available(), BudgetLineRow::available);
    }

    /** What a line was in another currency, before another file came, is no part of what it is now. */
    private void add(String pointer, GetBudget.Line line, @Nullable Money value, ToLongFunction<BudgetLineRow> cents) {
        boolean original = pointer.endsWith("/original");
        figures.add(
                pointer,
                value,
                () -> story.money(
                        Objects.requireNonNull(value).currency(),
                        then -> then.row(BudgetLineRow.class, project, line.lineId())
                                .filter(row ->
                                        original || row.amounts().currency().equals(value.currency()))
                                .map(cents::applyAsLong)
                                .orElse(0L)));
    }
}
