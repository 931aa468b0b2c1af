package ee.rada.command.budgets;

import ee.rada.command.Persistent;
import ee.rada.command.Revision;
import ee.rada.kernel.Money;
import ee.rada.kernel.budgets.BudgetEvent;
import ee.rada.kernel.budgets.BudgetEvent.BudgetAmended;
import ee.rada.kernel.budgets.BudgetEvent.BudgetImported;
import ee.rada.kernel.budgets.BudgetEvent.CommitmentReleased;
import ee.rada.kernel.budgets.BudgetEvent.DisbursementRecorded;
import ee.rada.kernel.budgets.BudgetEvent.EntryReversed;
import ee.rada.kernel.budgets.BudgetEvent.ExpenditureRecorded;
import ee.rada.kernel.budgets.BudgetEvent.FundsCommitted;
import ee.rada.kernel.budgets.BudgetEvent.IncomingFundsRecorded;
import ee.rada.kernel.budgets.BudgetEvent.OriginalBudgetSet;
import ee.rada.kernel.budgets.EntryId;
import ee.rada.kernel.budgets.EntryKind;
import ee.rada.kernel.budgets.ImportedLine;
import ee.rada.kernel.budgets.LineId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a budget's rules need to remember.
 *
 * @param version 1 is the approved original; each applied amendment adds one
 */
public record BudgetState(boolean exists, int version, Map<LineId, Line> lines, Map<EntryId, Entry> entries) {

    static final BudgetState NONE = new BudgetState(false, 1, Map.of(), Map.of());

    public BudgetState {
        lines = Persistent.map(lines);
        entries = Persistent.map(entries);
    }

    /**
     * A budget line: what it may cost, what is promised and not yet used, what is spent.
     *
     * @param revision the budget version that last changed it
     */
    public record Line(
            String code, int year, Money current, Money committed, Money spent, boolean closed, Revision revision) {

        static Line of(String code, int year, Money amount, Revision by) {
            Money nothing = Money.zero(amount.currency());
            return new Line(code, year, amount, nothing, nothing, false, by);
        }

        /** What can still be promised or spent. */
        public Money available() {
            return current.minus(taken());
        }

        /** The least that the line can be amended to. */
        public Money taken() {
            return committed.plus(spent);
        }

        Line commit(Money amount) {
            return new Line(code, year, current, committed.plus(amount), spent, closed, revision);
        }

        Line spend(Money amount, Money consumed) {
            return new Line(code, year, current, committed.minus(consumed), spent.plus(amount), closed, revision);
        }

        Line amendedTo(Money amount, Revision by) {
            return new Line(code, year, amount, committed, spent, closed, by);
        }

        Line closed(Revision by) {
            return new Line(code, year, current, committed, spent, true, by);
        }
    }

    /**
     * An entry.
     *
     * @param open of a commitment: what is neither used nor released
     * @param consumed of a spending entry: how much of its commitment it used up
     */
    record Entry(
            EntryKind kind,
            @Nullable LineId lineId,
            Money amount,
            Money open,
            @Nullable EntryId commitmentId,
            Money consumed,
            boolean reversed) {

        static Entry commitment(LineId line, Money amount) {
            return new Entry(EntryKind.COMMITMENT, line, amount, amount, null, Money.zero(amount.currency()), false);
        }

        static Entry of(EntryKind kind, @Nullable LineId line, Money amount) {
            return spending(kind, line, amount, null, Money.zero(amount.currency()));
        }

        static Entry spending(
                EntryKind kind, @Nullable LineId line, Money amount, @Nullable EntryId commitment, Money consumed) {
            return new Entry(kind, line, amount, Money.zero(amount.currency()), commitment, consumed, false);
        }

        Entry opened(Money by) {
            return new Entry(kind, lineId, amount, open.plus(by), commitmentId, consumed, reversed);
        }

        Entry cancelled() {
            return new Entry(kind, lineId, amount, Money.zero(amount.currency()), commitmentId, consumed, true);
        }
    }

    /** What all lines of a currency have cost so far. */
    public Money spent(String currency) {
        return lines.values().stream()
                .map(Line::spent)
                .filter(amount -> amount.currency().equals(currency))
                .reduce(Money.zero(currency), Money::plus);
    }

    BudgetState evolve(BudgetEvent event) {
        return switch (event) {
            case OriginalBudgetSet e -> original(e);
            case FundsCommitted e ->
                with(e.entryId(), Entry.commitment(e.lineId(), e.amount()))
                        .with(e.lineId(), line(e.lineId()).commit(e.amount()));
            case ExpenditureRecorded e ->
                spent(
                        e.entryId(),
                        Entry.spending(EntryKind.EXPENDITURE, e.lineId(), e.amount(), e.commitmentId(), e.consumed()));
            case DisbursementRecorded e ->
                spent(
                        e.entryId(),
                        Entry.spending(EntryKind.DISBURSEMENT, e.lineId(), e.amount(), e.commitmentId(), e.consumed()));
            case IncomingFundsRecorded e ->
                with(e.entryId(), Entry.of(EntryKind.INCOMING_FUNDS, e.lineId(), e.amount()));
            case EntryReversed e -> reversed(e.entryId());
            case CommitmentReleased e -> {
                Entry commitment = entry(e.commitmentId());
                yield opened(e.commitmentId(), commitment, e.amount().negated());
            }
            case BudgetAmended e -> amended(e);
            case BudgetImported e -> imported(e);
        };
    }

    private BudgetState original(OriginalBudgetSet e) {
        var set = new HashMap<LineId, Line>();
        e.lines()
                .forEach(line ->
                        set.put(line.lineId(), Line.of(line.code(), line.year(), line.amount(), Revision.ORIGINAL)));
        return new BudgetState(true, version, set, entries);
    }

    private BudgetState spent(EntryId id, Entry entry) {
        var after = with(id, entry);
        LineId lineId = entry.lineId;
        if (lineId != null) {
            after = after.with(lineId, line(lineId).spend(entry.amount, entry.consumed));
        }
        EntryId commitment = entry.commitmentId;
        return commitment == null
                ? after
                : after.with(commitment, entry(commitment).opened(entry.consumed.negated()));
    }

    private BudgetState reversed(EntryId id) {
        Entry entry = entry(id);
        var after = with(id, entry.cancelled());
        LineId lineId = entry.lineId;
        if (lineId == null) {
            return after;
        }
        if (entry.kind == EntryKind.COMMITMENT) {
            return after.with(lineId, line(lineId).commit(entry.open.negated()));
        }
        if (!entry.kind.isSpending()) {
            return after;
        }
        Entry commitment = entry.commitmentId == null ? null : entry(entry.commitmentId);
        if (entry.commitmentId == null || commitment == null || commitment.reversed) {
            return after.with(lineId, line(lineId).spend(entry.amount.negated(), Money.zero(entry.amount.currency())));
        }
        return after.with(lineId, line(lineId).spend(entry.amount.negated(), entry.consumed.negated()))
                .with(entry.commitmentId, commitment.opened(entry.consumed));
    }

    private BudgetState opened(EntryId id, Entry commitment, Money by) {
        LineId lineId = commitment.lineId;
        var after = with(id, commitment.opened(by));
        return lineId == null ? after : after.with(lineId, line(lineId).commit(by));
    }

    /** The budget after an applied proposal; the same fold shows, before it is applied, what would become of it. */
    public BudgetState amended(BudgetAmended e) {
        var by = new Revision(e.version(), e.proposalId());
        var changed = lines;
        for (var added : e.added()) {
            changed = Persistent.with(changed, added.lineId(), Line.of(added.code(), added.year(), added.amount(), by));
        }
        for (var amendment : e.lines()) {
            LineId id = amendment.lineId();
            changed = Persistent.with(changed, id, line(id).amendedTo(amendment.newAmount(), by));
        }
        for (LineId id : e.closed()) {
            changed = Persistent.with(changed, id, known(changed, id).closed(by));
        }
        return new BudgetState(exists, e.version(), changed, entries);
    }

    private BudgetState imported(BudgetImported e) {
        var changed = lines;
        for (ImportedLine found : e.lines()) {
            Money amount = found.revised() == null ? found.original() : found.revised();
            if (amount != null) {
                changed = Persistent.with(
                        changed, found.lineId(), Line.of(found.code(), found.year(), amount, Revision.ORIGINAL));
            }
        }
        var recorded = entries;
        for (var found : e.entries()) {
            recorded = Persistent.with(recorded, found.entryId(), Entry.of(found.kind(), null, found.amount()));
        }
        return new BudgetState(true, version, changed, recorded);
    }

    private BudgetState with(LineId id, Line line) {
        return new BudgetState(exists, version, Persistent.with(lines, id, line), entries);
    }

    private BudgetState with(EntryId id, Entry entry) {
        return new BudgetState(exists, version, lines, Persistent.with(entries, id, entry));
    }

    private Line line(LineId id) {
        return known(lines, id);
    }

    private static Line known(Map<LineId, Line> lines, LineId id) {
        Line line = lines.get(id);
        if (line == null) {
            throw new IllegalStateException("the stream tells of a line that it never set: " + id);
        }
        return line;
    }

    private Entry entry(EntryId id) {
        Entry entry = entries.get(id);
        if (entry == null) {
            throw new IllegalStateException("the stream tells of an entry that it never recorded: " + id);
        }
        return entry;
    }
}
