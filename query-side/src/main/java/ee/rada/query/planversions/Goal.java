package ee.rada.query.planversions;

import ee.rada.kernel.projects.GoalId;
import ee.rada.kernel.projects.Indicator;

/** What a version of the plan says of a goal. */
public record Goal(GoalId goalId, String title, Indicator indicator) {}
