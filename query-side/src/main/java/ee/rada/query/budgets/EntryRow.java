package ee.rada.query.budgets;

import ee.rada.kernel.Money;
import ee.rada.kernel.budgets.EntryId;
import ee.rada.kernel.budgets.EntryKind;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.Flat;
import ee.rada.query.Recorded;
import ee.rada.query.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry in a budget.
 *
 * @param place its order among the entries of one event
 * @param consumedCents what of its commitment it used up
 * @param openCents what of a commitment is neither used nor released; 0 for other kinds
 */
@Table(value = "entry", key = 2)
record EntryRow(
        ProjectId projectId,
        EntryId entryId,
        long position,
        int place,
        Facts facts,
        long consumedCents,
        long openCents,
        List<FindEntries.Release> releases,
        FindEntries.@Nullable Reversal reversal,
        @Nullable OfficialId actor,
        @Nullable PostId actingPost,
        Instant recordedAt) {

    @Flat
    record Facts(
            EntryKind kind,
            @Nullable LineId lineId,
            long amountCents,
            String currency,
            @Nullable LocalDate entryDate,
            @Nullable String counterparty,
            @Nullable String documentRef,
            @Nullable EntryId commitmentId,
            @Nullable ActivityId activityId) {}

    static EntryRow of(
            ProjectId project, EntryId id, int place, Facts facts, long consumed, long open, Recorded recorded) {
        return new EntryRow(
                project,
                id,
                recorded.position(),
                place,
                facts,
                consumed,
                open,
                List.of(),
                null,
                recorded.actor(),
                recorded.actingPost(),
                recorded.recordedAt());
    }

    EntryRow opened(long cents) {
        return with(openCents + cents, releases, reversal);
    }

    EntryRow released(Money amount, String reason, Recorded recorded) {
        var all = new ArrayList<>(releases);
        all.add(new FindEntries.Release(amount, reason, recorded.actor(), recorded.recordedAt()));
        return with(openCents - amount.cents(), List.copyOf(all), reversal);
    }

    EntryRow reversed(String reason, Recorded recorded) {
        return with(
                0,
                releases,
                new FindEntries.Reversal(recorded.effectiveOn(), reason, recorded.actor(), recorded.recordedAt()));
    }

    private EntryRow with(long open, List<FindEntries.Release> given, FindEntries.@Nullable Reversal why) {
        return new EntryRow(
                projectId,
                entryId,
                position,
                place,
                facts,
                consumedCents,
                open,
                given,
                why,
                actor,
                actingPost,
                recordedAt);
    }
}
