package ee.rada.command.budgets;

import ee.rada.kernel.budgets.BudgetCommand;
import ee.rada.kernel.budgets.BudgetCommand.CommitFunds;
import ee.rada.kernel.budgets.BudgetCommand.RecordExpenditure;
import ee.rada.kernel.budgets.BudgetCommand.ReleaseCommitment;
import ee.rada.kernel.budgets.BudgetCommand.ReverseEntry;
import ee.rada.kernel.budgets.EntryId;
import ee.rada.kernel.budgets.LineId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A budget kept the plainest way there is: every figure is counted anew from the entries, in cents. */
final class CountedBudget {

    private static final class Entry {
        private final LineId line;
        private final long amount;
        private final boolean promise;
        private @Nullable Entry against;
        private long consumed;
        private long released;
        private boolean reversed;

        private Entry(LineId line, long amount, boolean promise) {
            this.line = line;
            this.amount = amount;
            this.promise = promise;
        }
    }

    private final Map<LineId, Long> lines = new LinkedHashMap<>();
    private final Map<EntryId, Entry> entries = new HashMap<>();

    void set(LineId line, long cents) {
        lines.put(line, cents);
    }

    Set<LineId> lines() {
        return lines.keySet();
    }

    long committed(LineId line) {
        return entries.values().stream()
                .filter(entry -> entry.promise && entry.line.equals(line))
                .mapToLong(this::open)
                .sum();
    }

    long spent(LineId line) {
        return sum(entry -> !entry.promise && entry.line.equals(line) && !entry.reversed);
    }

    long available(LineId line) {
        return lines.getOrDefault(line, 0L) - committed(line) - spent(line);
    }

    /** Whether it may happen; if so, it has. */
    boolean accepts(BudgetCommand command) {
        return switch (command) {
            case CommitFunds c -> commits(c);
            case RecordExpenditure c -> spends(c);
            case ReleaseCommitment c -> releases(c);
            case ReverseEntry c -> reverses(c);
            default -> throw new IllegalStateException("not counted: " + command);
        };
    }

    private boolean commits(CommitFunds c) {
        return adds(c.entryId(), new Entry(c.lineId(), c.amount().cents(), true));
    }

    private boolean spends(RecordExpenditure c) {
        var entry = new Entry(c.lineId(), c.amount().cents(), false);
        if (c.commitmentId() != null) {
            Entry promise = entries.get(c.commitmentId());
            if (promise == null || !promise.promise || promise.reversed || !promise.line.equals(c.lineId())) {
                return false;
            }
            entry.against = promise;
            entry.consumed = Math.min(entry.amount, open(promise));
        }
        return adds(c.entryId(), entry);
    }

    private boolean adds(EntryId id, Entry entry) {
        if (entry.amount - entry.consumed > available(entry.line)) {
            return false;
        }
        entries.put(id, entry);
        return true;
    }

    private boolean releases(ReleaseCommitment c) {
        Entry promise = entries.get(c.commitmentId());
        if (promise == null || !promise.promise || c.amount().cents() > open(promise)) {
            return false;
        }
        promise.released += c.amount().cents();
        return true;
    }

    private boolean reverses(ReverseEntry c) {
        Entry entry = entries.get(c.entryId());
        if (entry == null || entry.reversed || isUsed(entry)) {
            return false;
        }
        entry.reversed = true;
        return true;
    }

    private boolean isUsed(Entry promise) {
        return entries.values().stream().anyMatch(entry -> entry.against == promise && !entry.reversed);
    }

    private long open(Entry promise) {
        long used = entries.values().stream()
                .filter(entry -> entry.against == promise && !entry.reversed)
                .mapToLong(entry -> entry.consumed)
                .sum();
        return promise.reversed ? 0 : promise.amount - promise.released - used;
    }

    private long sum(Predicate<Entry> which) {
        return entries.values().stream()
                .filter(which)
                .mapToLong(entry -> entry.amount)
                .sum();
    }
}
