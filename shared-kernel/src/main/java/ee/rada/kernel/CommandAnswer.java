package ee.rada.kernel;

import java.util.List;
import java.util.UUID;

/**
 * What an accepted command did.
 *
 * @param id the command's own aggregate
 * @param version number of events in that aggregate's stream
 * @param position the last position that it wrote; where it changed nothing, the last one when it was decided
 * @param events the stored names of the events, in order; empty where nothing changed
 */
public record CommandAnswer(UUID id, long version, long position, List<String> events) {}
