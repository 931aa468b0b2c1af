package ee.rada.store;

import ee.rada.kernel.StreamId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The versions of the streams used last, as the writer knows them: true for as long as nobody else has moved the head. */
final class StreamVersions {

    private static final int REMEMBERED = 100_000;

    private final LinkedHashMap<StreamId, Long> versions = new LinkedHashMap<>(1024, 0.75f, true);

    List<StreamId> unknownAmong(Collection<StreamId> streams) {
        return streams.stream().filter(stream -> !versions.containsKey(stream)).toList();
    }

    long of(StreamId stream) {
        return versions.getOrDefault(stream, 0L);
    }

    void learn(Map<StreamId, Long> current) {
        versions.putAll(current);
    }

    /** Keeps what was used last. Called between batches, so that a batch never loses a version it has just learned. */
    void shrink() {
        while (versions.size() > REMEMBERED) {
            versions.pollFirstEntry();
        }
    }

    void forget() {
        versions.clear();
    }
}
