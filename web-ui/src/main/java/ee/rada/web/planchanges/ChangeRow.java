package ee.rada.web.planchanges;

import ee.rada.query.planchanges.GetPlanChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item of a proposal, as its page shows it.
 *
 * @param at its place among the items, from 0
 * @param note what else has to be known: spent and committed of a line
 * @param before what stands there without the proposal; empty for what it adds
 * @param after what shall stand there
 * @param difference in the item's own measure; may be empty
 * @param breaches which rules it breaks as things stand
 * @param conflict what changed the same meanwhile; null for nothing
 */
public record ChangeRow(
        int at,
        ItemKind kind,
        String name,
        String note,
        String before,
        String after,
        String difference,
        List<String> breaches,
        @Nullable Conflict conflict) {

    /**
     * What changed the same meanwhile.
     *
     * @param changedBy the proposal that did; null where something else did
     */
    public record Conflict(String words, GetPlanChange.@Nullable Link changedBy) {}
}
