package ee.rada.query;

import java.util.List;
import java.util.UUID;

/**
 * Says in an answer which of a client's data it shows and why: the look is put on record with it before the answer goes out.
 *
 * @param fields their names, as they are sealed under, or as the answer calls them
 */
public record Disclosure(UUID client, Ground ground, List<String> fields) {}
