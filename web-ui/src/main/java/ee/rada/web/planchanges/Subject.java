package ee.rada.web.planchanges;

import java.util.UUID;

/**
 * What an item of a proposal is about: an activity, a line, a goal.
 *
 * @param now what stands there today, of which the item makes something else
 */
public record Subject(UUID id, String name, String now) {}
