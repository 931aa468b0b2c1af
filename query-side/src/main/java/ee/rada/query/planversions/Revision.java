package ee.rada.query.planversions;

import ee.rada.kernel.imports.ImportId;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import ee.rada.query.Origin;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of plan and budget together. An applied proposal may revise the plan, amend the budget, or both; either way it makes one.
 *
 * @param revision counts them; 1 is what was approved with the project, or came with a file
 * @param planVersion the plan's own version in it
 * @param budgetVersion the budget's own version in it; 0 where there is no budget
 * @param proposal what made it; null for the first
 * @param importId the file that made it, of an imported project's first
 * @param askedBy who submitted the project, or drafted the proposal
 * @param decidedBy who approved the project, or gave the last answer; {@code proposal} has all approvals
 */
public record Revision(
        int revision,
        int planVersion,
        int budgetVersion,
        LocalDate effectiveFrom,
        Instant recordedAt,
        long recordedPosition,
        @Nullable Origin proposal,
        @Nullable ImportId importId,
        @Nullable OfficialId askedBy,
        @Nullable OfficialId decidedBy,
        @Nullable PostId decidedIn,
        @Nullable OfficialId onBehalfOf) {}
