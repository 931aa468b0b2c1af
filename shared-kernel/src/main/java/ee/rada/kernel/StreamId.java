package ee.rada.kernel;

import java.util.UUID;

/** Names one aggregate's stream of events. Two aggregates may share a UUID: a project and its budget do. */
public record StreamId(String type, UUID id) {

    /** Reads {@code Project/6f1c…}, the form that {@link #toString()} writes and Axon knows as the aggregate identifier. */
    public static StreamId parse(String text) {
        int slash = text.indexOf('/');
        return new StreamId(text.substring(0, slash), UUID.fromString(text.substring(slash + 1)));
    }

    @Override
    public String toString() {
        return type + "/" + id;
    }
}
