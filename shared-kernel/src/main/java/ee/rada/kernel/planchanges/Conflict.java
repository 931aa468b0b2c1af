package ee.rada.kernel.planchanges;

import org.jspecify.annotations.Nullable;

/**
 * An item of a proposal that touches what has changed since the version the proposal stands on.
 *
 * @param item its place among the proposal's items, from 0
 * @param what the changed part of the plan: the item's kind
 * @param subject the id of the activity, line or goal; the project's for its end
 * @param changedBy the proposal that changed it meanwhile; null where something else did
 * @param rule the problem code that the item meets now; null where it could still be applied over the newer value
 */
public record Conflict(
        int item,
        String what,
        String subject,
        @Nullable ProposalId changedBy,
        @Nullable String rule) {}
