package ee.rada.query.budgets;

import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.Table;
import java.time.LocalDate;
import java.util.UUID;

/** By how much a line, all lines together, or what has no line moved on a day. */
@Table(value = "money_day", key = 4)
record MoneyDayRow(
        ProjectId projectId,
        LineId lineId,
        String currency,
        LocalDate day,
        long currentCents,
        long committedCents,
        long spentCents,
        boolean amended) {

    /** Stands in the line's place for all lines together. */
    static final LineId WHOLE = new LineId(new UUID(0, 0));

    /** Stands in the line's place for what has no line. */
    static final LineId LOOSE = new LineId(new UUID(0, 1));

    static MoneyDayRow still(ProjectId project, LineId line, String currency, LocalDate day) {
        return new MoneyDayRow(project, line, currency, day, 0, 0, 0, false);
    }

    MoneyDayRow moved(long committed, long spent) {
        return new MoneyDayRow(
                projectId,
                lineId,
                currency,
                day,
                currentCents,
                committedCents + committed,
                spentCents + spent,
                amended);
    }

    MoneyDayRow amended(long change) {
        return new MoneyDayRow(
                projectId, lineId, currency, day, currentCents + change, committedCents, spentCents, true);
    }
}
