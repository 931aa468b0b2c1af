package ee.rada.command;

import static ee.rada.command.Happened.COMMITMENT;
import static ee.rada.command.Happened.ENTRY;
import static ee.rada.command.Happened.GOAL;
import static ee.rada.command.Happened.LINE;
import static ee.rada.command.Happened.PROJECT;
import static ee.rada.command.Happened.RECORD;
import static ee.rada.command.Happened.REPORT;
import static ee.rada.command.Happened.day;

import ee.rada.kernel.Money;
import ee.rada.kernel.budgets.BudgetCommand.CommitFunds;
import ee.rada.kernel.budgets.BudgetCommand.RecordExpenditure;
import ee.rada.kernel.budgets.BudgetCommand.ReleaseCommitment;
import ee.rada.kernel.budgets.BudgetCommand.ReverseEntry;
import ee.rada.kernel.budgets.EntryId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.ProjectCommand.CloseProject;
import ee.rada.kernel.projects.ProjectCommand.CompleteActivity;
import ee.rada.kernel.projects.ProjectCommand.RecordActivity;
import ee.rada.kernel.projects.ProjectCommand.RecordIndicatorValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Commands on the project of {@link Happened} that are right in every field but the one a test is about. */
public final class Asked {

    private Asked() {}

    public static RecordActivity recordActivity(ActivityId activity, int percent) {
        return recordActivity(activity, percent, day("2026-06-01"), null);
    }

    public static RecordActivity recordActivity(
            ActivityId activity, int percent, LocalDate workDate, @Nullable String outsidePeriodReason) {
        return new RecordActivity(
                PROJECT,
                activity,
                RECORD,
                workDate,
                "a day of training",
                percent,
                null,
                null,
                null,
                outsidePeriodReason);
    }

    public static CompleteActivity completeActivity(ActivityId activity) {
        return new CompleteActivity(PROJECT, activity, day("2026-06-01"), "40 people trained", List.of(REPORT), null);
    }

    public static RecordIndicatorValue recordIndicatorValue() {
        return new RecordIndicatorValue(
                PROJECT, GOAL, day("2026-03-01"), day("2026-05-31"), BigDecimal.TEN, "attendance lists");
    }

    public static CloseProject closeProject() {
        return new CloseProject(PROJECT, "6-3/2026/117", null);
    }

    public static CommitFunds commitFunds(String amount) {
        return new CommitFunds(
                PROJECT, COMMITMENT, LINE, Money.euros(amount), day("2026-03-02"), "OÜ Koolitus", "leping 7");
    }

    public static RecordExpenditure recordExpenditure(String amount) {
        return recordExpenditure(amount, null);
    }

    public static RecordExpenditure recordExpenditure(String amount, @Nullable EntryId commitment) {
        return new RecordExpenditure(
                PROJECT, ENTRY, LINE, Money.euros(amount), day("2026-06-01"), "arve 12", commitment, null);
    }

    public static ReleaseCommitment releaseCommitment(String amount) {
        return new ReleaseCommitment(PROJECT, COMMITMENT, Money.euros(amount), "cheaper than agreed");
    }

    public static ReverseEntry reverseEntry(EntryId entry) {
        return new ReverseEntry(PROJECT, entry, "typed twice");
    }
}
