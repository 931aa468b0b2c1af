package ee.rada.query.budgets;

import ee.rada.kernel.Money;
import ee.rada.kernel.Query;
import ee.rada.kernel.Topic;
import ee.rada.kernel.budgets.EntryId;
import ee.rada.kernel.budgets.EntryKind;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.ProjectId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was entered in a project's budget? The latest first.
 *
 * @param lineId only what was entered on that line
 * @param openCommitments only commitments that are not used up
 * @param before the {@code next} of the page before
 * @param limit at most 500
 */
public record FindEntries(
        ProjectId projectId,
        @Nullable LineId lineId,
        boolean openCommitments,
        @Nullable String before,
        int limit) implements Query {

    public record Answer(List<Item> items, @Nullable String next, long position) {}

    /**
     * An entry.
     *
     * @param open what of a commitment is neither used nor released; null for other kinds
     * @param consumed what of its commitment it used up
     * @param reversal why and when it was reversed; null while it counts
     */
    public record Item(
            EntryId entryId,
            EntryKind kind,
            @Nullable LineId lineId,
            @Nullable String lineCode,
            @Nullable Integer year,
            Money amount,
            @Nullable LocalDate date,
            @Nullable String counterparty,
            @Nullable String documentRef,
            @Nullable EntryId commitmentId,
            @Nullable Money consumed,
            @Nullable Money open,
            @Nullable ActivityId activityId,
            List<Release> releases,
            @Nullable Reversal reversal,
            @Nullable OfficialId actor,
            @Nullable PostId actingPost,
            Instant recordedAt,
            long recordedPosition) {}

    public record Release(
            Money amount, String reason, @Nullable OfficialId actor, Instant recordedAt) {}

    public record Reversal(
            LocalDate date, String reason, @Nullable OfficialId actor, Instant recordedAt) {}

    @Override
    public Topic topic() {
        return Topic.BUDGETS;
    }

    @Override
    public UUID thing() {
        return projectId.value();
    }
}
