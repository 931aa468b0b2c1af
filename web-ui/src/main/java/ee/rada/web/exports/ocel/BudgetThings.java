package ee.rada.web.exports.ocel;

import static ee.rada.web.exports.ocel.ObjectType.ACTIVITY;
import static ee.rada.web.exports.ocel.ObjectType.BUDGET;
import static ee.rada.web.exports.ocel.ObjectType.ENTRY;
import static ee.rada.web.exports.ocel.ObjectType.IMPORT;
import static ee.rada.web.exports.ocel.ObjectType.LINE;
import static ee.rada.web.exports.ocel.ObjectType.PLAN_CHANGE;
import static ee.rada.web.exports.ocel.ObjectType.PROJECT;

import ee.rada.kernel.Money;
import ee.rada.kernel.budgets.BudgetEvent;
import ee.rada.kernel.budgets.BudgetEvent.OriginalBudgetSet;
import ee.rada.kernel.budgets.EntryId;
import ee.rada.kernel.budgets.EntryKind;
import ee.rada.kernel.budgets.ImportedEntry;
import ee.rada.kernel.budgets.ImportedLine;
import ee.rada.kernel.budgets.LineId;
import ee.rada.web.exports.ocel.Telling.Thing;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the events of a budget tell of objects. */
final class BudgetThings {

    private static final String STATUS = "status";

    private final Telling told;
    private final Thing budget;

    private BudgetThings(BudgetEvent event, Telling told) {
        this.told = told;
        this.budget = told.thing(BUDGET, event.projectId(), "budget")
                .isOf("partOf", told.thing(PROJECT, event.projectId(), "project"));
    }

    static void tell(BudgetEvent event, Telling told) {
        new BudgetThings(event, told).tell(event);
    }

    private void tell(BudgetEvent event) {
        switch (event) {
            case BudgetEvent.OriginalBudgetSet e -> e.lines().forEach(this::opened);
            case BudgetEvent.FundsCommitted e ->
                entry(e.entryId(), EntryKind.COMMITMENT, e.amount(), e.date(), e.documentRef(), e.lineId())
                        .has("counterparty", e.counterparty());
            case BudgetEvent.ExpenditureRecorded e ->
                entry(e.entryId(), EntryKind.EXPENDITURE, e.amount(), e.date(), e.documentRef(), e.lineId())
                        .isOf("uses", told.maybe(ENTRY, e.commitmentId(), "commitment"))
                        .isOf("paysFor", told.maybe(ACTIVITY, e.activityId(), "activity"));
            case BudgetEvent.DisbursementRecorded e ->
                entry(e.entryId(), EntryKind.DISBURSEMENT, e.amount(), e.date(), e.documentRef(), e.lineId())
                        .has("counterparty", e.recipient())
                        .isOf("uses", told.maybe(ENTRY, e.commitmentId(), "commitment"))
                        .isOf("paysFor", told.maybe(ACTIVITY, e.activityId(), "activity"));
            case BudgetEvent.IncomingFundsRecorded e ->
                entry(e.entryId(), EntryKind.INCOMING_FUNDS, e.amount(), e.date(), e.documentRef(), e.lineId())
                        .has("counterparty", e.payer());
            case BudgetEvent.EntryReversed e ->
                told.thing(ENTRY, e.entryId(), "entry").has(STATUS, "REVERSED").isOf("partOf", budget);
            case BudgetEvent.CommitmentReleased e ->
                told.thing(ENTRY, e.commitmentId(), "commitment")
                        .has("released", e.amount())
                        .isOf("partOf", budget);
            case BudgetEvent.BudgetAmended e -> {
                budget.has("version", e.version());
                told.thing(PLAN_CHANGE, e.proposalId(), "planChange").isOf("changes", budget);
                e.added().forEach(this::opened);
                e.lines()
                        .forEach(line ->
                                line(line.lineId()).has("year", line.year()).has("current", line.newAmount()));
                e.closed().forEach(line -> line(line).has(STATUS, "CLOSED"));
            }
            case BudgetEvent.BudgetImported e -> {
                budget.has("currency", e.currency()).isOf("importedBy", told.thing(IMPORT, e.importId(), "import"));
                e.lines().forEach(this::imported);
                e.entries().forEach(this::imported);
            }
        }
    }

    private void opened(OriginalBudgetSet.Line line) {
        line(line.lineId())
                .has("code", line.code())
                .has("title", line.title())
                .has("year", line.year())
                .has("original", line.amount())
                .has("current", line.amount())
                .has(STATUS, "ACTIVE");
    }

    private void imported(ImportedLine line) {
        line(line.lineId())
                .has("code", line.code())
                .has("title", line.title())
                .has("year", line.year())
                .has("original", line.original())
                .has("current", line.revised());
    }

    private void imported(ImportedEntry found) {
        entry(found.entryId(), found.kind(), found.amount(), found.date(), found.documentRef(), null)
                .has("counterparty", found.counterparty());
    }

    private Thing line(LineId id) {
        return told.thing(LINE, id, "line").isOf("partOf", budget);
    }

    private Thing entry(
            EntryId id,
            EntryKind kind,
            Money amount,
            @Nullable LocalDate date,
            @Nullable String documentRef,
            @Nullable LineId line) {
        return told.thing(ENTRY, id, "entry")
                .has("kind", kind)
                .has("amount", amount)
                .has("date", date)
                .has("documentRef", documentRef)
                .has(STATUS, "BOOKED")
                .isOf("partOf", budget)
                .isOf("drawsOn", line == null ? null : line(line));
    }
}
