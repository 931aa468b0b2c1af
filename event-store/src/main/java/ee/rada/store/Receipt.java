package ee.rada.store;

import java.util.List;
import java.util.UUID;

/**
 * What an accepted command was answered, without the position, which only the append knows.
 *
 * @param commandId the idempotency key
 * @param bodyMac a MAC of the command's body, by which another body under the same id is noticed
 * @param id of the command's own aggregate
 * @param version of that aggregate's stream after the command
 * @param events stored names of the events, in order; empty for a command that changed nothing
 */
public record Receipt(UUID commandId, Hash bodyMac, String id, long version, List<String> events) {

    public Receipt {
        events = List.copyOf(events);
    }
}
