package ee.rada.query._axon;

import ee.rada.kernel.Query;
import ee.rada.query.AsOf;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which workspaces answered lately, so that the next question of the same page need not look for one. Whoever enters one finds out whether it
 * is still what it was.
 */
final class RecentWorkspaces {

    private static final Duration TRUSTED = Duration.ofSeconds(20);
    private static final int MOST = 500;

    /** What was asked about; of a thing at any moment. */
    private record Asked(@Nullable UUID thing, @Nullable LocalDate effectiveOn, long position) {

        static Asked of(Query query, AsOf asOf) {
            return new Asked(query.thing(), asOf.effectiveOn(), query.thing() == null ? asOf.position() : 0);
        }
    }

    private record Found(Workspace workspace, Instant at) {}

    private final ConcurrentHashMap<Asked, Found> found = new ConcurrentHashMap<>();

    Optional<Workspace> find(Query query, AsOf asOf) {
        Found lately = found.get(Asked.of(query, asOf));
        return lately != null
                        && lately.at().plus(TRUSTED).isAfter(Instant.now())
                        && lately.workspace().moment().position() >= asOf.position()
                ? Optional.of(lately.workspace())
                : Optional.empty();
    }

    void keep(Query query, AsOf asOf, Workspace workspace) {
        if (found.size() >= MOST) {
            found.clear();
        }
        found.put(Asked.of(query, asOf), new Found(workspace, Instant.now()));
    }

    void forget(Workspace workspace) {
        found.values().removeIf(one -> one.workspace().schema().equals(workspace.schema()));
    }
}
