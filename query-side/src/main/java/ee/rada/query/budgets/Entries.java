package ee.rada.query.budgets;

import ee.rada.kernel.Money;
import ee.rada.kernel.budgets.BudgetEvent.BudgetImported;
import ee.rada.kernel.budgets.BudgetEvent.CommitmentReleased;
import ee.rada.kernel.budgets.BudgetEvent.DisbursementRecorded;
import ee.rada.kernel.budgets.BudgetEvent.EntryReversed;
import ee.rada.kernel.budgets.BudgetEvent.ExpenditureRecorded;
import ee.rada.kernel.budgets.BudgetEvent.FundsCommitted;
import ee.rada.kernel.budgets.BudgetEvent.IncomingFundsRecorded;
import ee.rada.kernel.budgets.EntryId;
import ee.rada.kernel.budgets.EntryKind;
import ee.rada.kernel.budgets.ImportedEntry;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.Recorded;
import ee.rada.query.Rows;
import ee.rada.query.budgets.EntryRow.Facts;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What was promised, spent, received, released and reversed. */
final class Entries {

    private Entries() {}

    static void commit(Rows rows, FundsCommitted e, Recorded recorded) {
        Money amount = e.amount();
        var facts = new Facts(
                EntryKind.COMMITMENT,
                e.lineId(),
                amount.cents(),
                amount.currency(),
                e.date(),
                e.counterparty(),
                e.documentRef(),
                null,
                null);
        rows.add(EntryRow.of(e.projectId(), e.entryId(), 0, facts, 0, amount.cents(), recorded));
        MoneyDays.move(rows, e.projectId(), e.lineId(), amount.currency(), e.date(), amount.cents(), 0);
    }

    static void spend(Rows rows, ExpenditureRecorded e, Recorded recorded) {
        var facts = new Facts(
                EntryKind.EXPENDITURE,
                e.lineId(),
                e.amount().cents(),
                e.amount().currency(),
                e.date(),
                null,
                e.documentRef(),
                e.commitmentId(),
                e.activityId());
        spend(rows, e.projectId(), e.entryId(), facts, e.consumed().cents(), e.date(), recorded);
    }

    static void disburse(Rows rows, DisbursementRecorded e, Recorded recorded) {
        var facts = new Facts(
                EntryKind.DISBURSEMENT,
                e.lineId(),
                e.amount().cents(),
                e.amount().currency(),
                e.date(),
                e.recipient(),
                e.documentRef(),
                e.commitmentId(),
                e.activityId());
        spend(rows, e.projectId(), e.entryId(), facts, e.consumed().cents(), e.date(), recorded);
    }

    private static void spend(
            Rows rows, ProjectId project, EntryId id, Facts facts, long consumed, LocalDate day, Recorded recorded) {
        rows.add(EntryRow.of(project, id, 0, facts, consumed, 0, recorded));
        open(rows, project, facts.commitmentId(), -consumed);
        MoneyDays.move(rows, project, facts.lineId(), facts.currency(), day, 0, facts.amountCents());
        LocalDate used = later(day, dayOf(rows, project, facts.commitmentId()));
        MoneyDays.move(rows, project, facts.lineId(), facts.currency(), used, -consumed, 0);
    }

    static void receive(Rows rows, IncomingFundsRecorded e, Recorded recorded) {
        var facts = new Facts(
                EntryKind.INCOMING_FUNDS,
                e.lineId(),
                e.amount().cents(),
                e.amount().currency(),
                e.date(),
                e.payer(),
                e.documentRef(),
                null,
                null);
        rows.add(EntryRow.of(e.projectId(), e.entryId(), 0, facts, 0, 0, recorded));
        receive(rows, e.projectId(), e.amount().currency(), e.amount().cents());
    }

    static void release(Rows rows, CommitmentReleased e, Recorded recorded) {
        EntryRow commitment = rows.require(EntryRow.class, e.projectId(), e.commitmentId());
        rows.put(commitment.released(e.amount(), e.reason(), recorded));
        MoneyDays.move(
                rows,
                e.projectId(),
                commitment.facts().lineId(),
                e.amount().currency(),
                undone(commitment, recorded),
                -e.amount().cents(),
                0);
    }

    /** A reversed commitment holds nothing more; reversed spending gives back to the commitment what it had used of it. */
    static void reverse(Rows rows, EntryReversed e, Recorded recorded) {
        EntryRow entry = rows.require(EntryRow.class, e.projectId(), e.entryId());
        Facts facts = entry.facts();
        rows.put(entry.reversed(e.reason(), recorded));
        long committed = 0;
        long spent = 0;
        if (facts.kind() == EntryKind.COMMITMENT) {
            committed = facts.lineId() == null ? -facts.amountCents() : -entry.openCents();
        } else if (facts.kind().isSpending()) {
            spent = -facts.amountCents();
            committed = open(rows, e.projectId(), facts.commitmentId(), entry.consumedCents());
        } else if (facts.kind() == EntryKind.INCOMING_FUNDS) {
            receive(rows, e.projectId(), facts.currency(), -facts.amountCents());
            return;
        }
        MoneyDays.move(
                rows, e.projectId(), facts.lineId(), facts.currency(), undone(entry, recorded), committed, spent);
    }

    /** Takes entries as found. They have no line, and count for the project in their own currency. */
    static void take(Rows rows, BudgetImported e, Recorded recorded) {
        int place = 0;
        for (ImportedEntry found : e.entries()) {
            Money amount = found.amount();
            LocalDate day = found.date() == null ? recorded.recordedOn() : found.date();
            boolean commitment = found.kind() == EntryKind.COMMITMENT;
            var facts = new Facts(
                    found.kind(),
                    null,
                    amount.cents(),
                    amount.currency(),
                    found.date(),
                    found.counterparty(),
                    found.documentRef(),
                    null,
                    null);
            rows.put(EntryRow.of(e.projectId(), found.entryId(), place++, facts, 0, 0, recorded));
            if (found.kind() == EntryKind.INCOMING_FUNDS) {
                receive(rows, e.projectId(), amount.currency(), amount.cents());
            } else if (commitment || found.kind().isSpending()) {
                long committed = commitment ? amount.cents() : 0;
                MoneyDays.move(
                        rows, e.projectId(), null, amount.currency(), day, committed, amount.cents() - committed);
            }
        }
    }

    /** What is taken back was there before: never earlier than the entry itself, nor later than the day it was recorded. */
    private static LocalDate undone(EntryRow entry, Recorded recorded) {
        LocalDate told =
                recorded.effectiveOn().isAfter(recorded.recordedOn()) ? recorded.recordedOn() : recorded.effectiveOn();
        return later(told, entry.facts().entryDate());
    }

    private static LocalDate later(LocalDate day, @Nullable LocalDate other) {
        return other == null || day.isAfter(other) ? day : other;
    }

    private static @Nullable LocalDate dayOf(Rows rows, ProjectId project, @Nullable EntryId entry) {
        return entry == null
                ? null
                : rows.require(EntryRow.class, project, entry).facts().entryDate();
    }

    private static void receive(Rows rows, ProjectId project, String currency, long cents) {
        rows.put(BudgetLines.total(rows, project, currency).received(cents));
    }

    /** Opens a commitment by so much more, unless it was reversed; says by how much. */
    private static long open(Rows rows, ProjectId project, @Nullable EntryId commitmentId, long cents) {
        if (commitmentId == null) {
            return 0;
        }
        EntryRow commitment = rows.require(EntryRow.class, project, commitmentId);
        if (commitment.reversal() != null) {
            return 0;
        }
        rows.put(commitment.opened(cents));
        return cents;
    }
}
