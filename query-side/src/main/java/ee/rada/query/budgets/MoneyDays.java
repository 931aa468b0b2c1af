package ee.rada.query.budgets;

import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.Rows;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How money moved, day by day and line by line, and what that makes in all. */
final class MoneyDays {

    private MoneyDays() {}

    static MoneyDayRow day(Rows rows, ProjectId project, LineId line, String currency, LocalDate day) {
        MoneyDayRow row = rows.get(MoneyDayRow.class, project, line, currency, day);
        return row == null ? MoneyDayRow.still(project, line, currency, day) : row;
    }

    /** Moves what is committed and spent: on the day, on the line, and in all. */
    static void move(
            Rows rows,
            ProjectId project,
            @Nullable LineId line,
            String currency,
            LocalDate day,
            long committed,
            long spent) {
        if (line == null) {
            rows.put(day(rows, project, MoneyDayRow.LOOSE, currency, day).moved(committed, spent));
            rows.put(BudgetLines.total(rows, project, currency).movedLoose(committed, spent));
            return;
        }
        rows.put(day(rows, project, MoneyDayRow.WHOLE, currency, day).moved(committed, spent));
        rows.put(day(rows, project, line, currency, day).moved(committed, spent));
        rows.put(BudgetLines.total(rows, project, currency).moved(committed, spent));
        rows.put(rows.require(BudgetLineRow.class, project, line).moved(committed, spent));
    }
}
