package ee.rada.store;

import java.util.List;
import java.util.UUID;

/** What an append does to people's keys, beside its events. */
record KeyChanges(List<SubjectKey> made, List<UUID> destroyed, List<BlindEntry> entries) {

    static final KeyChanges NONE = new KeyChanges(List.of(), List.of(), List.of());
}
