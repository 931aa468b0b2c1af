package ee.rada.web.exports.xes;

import ee.rada.web.exports.logs.LogEvent;
import java.util.Optional;
import java.util.UUID;

/** What a trace is the life of. An event of neither kind, such as an appointment to a post, is in no trace. */
public enum TraceOf {
    PROJECT("projectId"),
    PLAN_CHANGE("proposalId");

    private final String field;

    TraceOf(String field) {
        this.field = field;
    }

    /** Whose life the event belongs to. */
    Optional<UUID> of(LogEvent event) {
        return event.data().path(field).stringValueOpt().map(UUID::fromString);
    }
}
