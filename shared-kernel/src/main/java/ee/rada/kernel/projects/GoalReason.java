package ee.rada.kernel.projects;

import ee.rada.kernel.Text;

/** Why a goal ends without a value. */
public record GoalReason(GoalId goalId, @Text(lines = true) String reason) {}
