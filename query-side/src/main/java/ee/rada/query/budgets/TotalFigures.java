package ee.rada.query.budgets;

import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.Total;
import ee.rada.query.why.Figures;
import ee.rada.query.why.Stories;
import ee.rada.query.why.Story;
import java.util.List;
import java.util.function.ToLongFunction;

/** Why a project's money is what it is, wherever {@link Total} is shown. */
public final class TotalFigures {

    private TotalFigures() {}

    public static void explain(
            String pointer, List<Total> totals, ProjectId project, Stories stories, Figures figures) {
        figures.each(pointer, totals, (at, total) -> {
            Story story = stories.of(project.value());
            add(at + "/original", total, project, story, figures, BudgetTotalRow::originalCents);
            add(at + "/current", total, project, story, figures, BudgetTotalRow::currentCents);
            add(at + "/committed", total, project, story, figures, TotalFigures::committed);
            add(at + "/spent", total, project, story, figures, TotalFigures::spent);
            add(at + "/available", total, project, story, figures, TotalFigures::available);
            add(at + "/received", total, project, story, figures, BudgetTotalRow::receivedCents);
        });
    }

    private static void add(
            String pointer,
            Total total,
            ProjectId project,
            Story story,
            Figures figures,
            ToLongFunction<BudgetTotalRow> cents) {
        figures.add(
                pointer,
                total,
                () -> story.money(
                        total.currency(),
                        then -> then.row(BudgetTotalRow.class, project, total.currency())
                                .map(cents::applyAsLong)
                                .orElse(0L)));
    }

    /** As the view {@code project_total} has it: spending without a line uses up commitments without a line first. */
    static long committed(BudgetTotalRow row) {
        return row.committedCents() + Math.max(0, row.looseCommittedCents() - row.looseSpentCents());
    }

    static long spent(BudgetTotalRow row) {
        return row.spentCents() + row.looseSpentCents();
    }

    private static long available(BudgetTotalRow row) {
        return row.currentCents() - committed(row) - spent(row);
    }
}
