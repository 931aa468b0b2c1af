package ee.rada.query.planversions;

import ee.rada.query.Origin;
import org.jspecify.annotations.Nullable;

/**
 * An activity was given other days.
 *
 * @param nth 1 for its first move since the plan was approved
 * @param workingDays by how many working days its end moved; below zero where it was brought forward
 * @param by null where a file brought it
 */
public record Move(int nth, int workingDays, @Nullable Origin by) {}
