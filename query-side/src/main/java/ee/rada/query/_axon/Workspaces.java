package ee.rada.query._axon;

import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Query;
import ee.rada.kernel.Refusal;
import ee.rada.query.AsOf;
import ee.rada.query.Fold;
import ee.rada.query.Wholes;
import ee.rada.store.EventTypes;
import ee.rada.store.Ledger;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Finds the schema in which a question about an earlier moment is answered, and has it filled where there is none: one replay of
 * everything at a time, and a few of single things. What was filled is kept for those who ask again, and dropped by age and by number.
 */
public final class Workspaces implements SmartLifecycle {

    /**
     * How far a replay is.
     *
     * @param perSecond events a second, on average; 0 before it begins
     */
    public record Progress(long done, long total, long perSecond) {}

    private static final Logger LOG = LoggerFactory.getLogger(Workspaces.class);
    private static final Duration WHOLE_KEPT = Duration.ofHours(24);
    private static final Duration THING_KEPT = Duration.ofHours(1);
    private static final Duration SWEEP = Duration.ofMinutes(5);
    private static final int MOST_WAITING = 8;
    private static final int THINGS_AT_ONCE = 4;

    private static final class Replay {
        private final CompletableFuture<Workspace> filled = new CompletableFuture<>();
        private volatile Progress progress;

        Replay(long total) {
            this.progress = new Progress(0, total, 0);
        }
    }

    private final Knowledge knowledge;
    private final WorkspaceRegistry registry;
    private final WorkspaceFiller filler;
    private final RecentWorkspaces recent = new RecentWorkspaces();
    private final List<Wholes> wholes;
    private final ConcurrentHashMap<Workspace.Wanted, Replay> replays = new ConcurrentHashMap<>();
    private final ExecutorService everything = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("replay-", 0).daemon().factory());
    private final ExecutorService things = Executors.newFixedThreadPool(
            THINGS_AT_ONCE,
            Thread.ofPlatform().name("thing-replay-", 0).daemon().factory());
    private final ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("workspace-sweeper").daemon().factory());
    private volatile boolean running;

    Workspaces(
            DataSource dataSource,
            Ledger ledger,
            EventTypes types,
            List<Fold> folds,
            List<Wholes> wholes,
            Knowledge knowledge) {
        this.knowledge = knowledge;
        this.registry = new WorkspaceRegistry(dataSource);
        this.filler = new WorkspaceFiller(dataSource, ledger, types, folds, registry);
        this.wholes = List.copyOf(wholes);
    }

    /** The workspace that answers such a question. Refused: {@code not-caught-up}, with how far it is, when that takes too long. */
    Workspace open(Query query, AsOf asOf) {
        Optional<Workspace> lately = recent.find(query, asOf);
        if (lately.isPresent()) {
            return lately.get();
        }
        Workspace found = find(query, asOf);
        recent.keep(query, asOf, found);
        return found;
    }

    private Workspace find(Query query, AsOf asOf) {
        var wanted = new Workspace.Wanted(new Selection(whole(query.thing()), asOf.effectiveOn()), asOf.position());
        Optional<Workspace> ready = registry.find(wanted, filler.madeOf());
        if (ready.isPresent()) {
            registry.used(ready.get());
            return ready.get();
        }
        if (asOf.onlyIfReady()) {
            throw new Refusal(ProblemCode.NOT_CAUGHT_UP);
        }
        return await(replay(furthest(wanted)), asOf.patience());
    }

    /** Whether nothing later is known here, so that the rows of now may stand there. */
    boolean isUnsurpassed(long position) {
        return knowledge.position() <= position;
    }

    /** One that shows every moment is filled with all that is known by now. */
    private Workspace.Wanted furthest(Workspace.Wanted wanted) {
        return wanted.selection().isWhole()
                ? wanted
                : new Workspace.Wanted(wanted.selection(), Math.max(wanted.position(), knowledge.position()));
    }

    /** One that is not what the registry says is not found again. */
    void distrust(Workspace workspace) {
        recent.forget(workspace);
        registry.forget(workspace);
    }

    private @Nullable UUID whole(@Nullable UUID thing) {
        return thing == null
                ? null
                : wholes.stream()
                        .map(one -> one.wholeOf(thing))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(thing);
    }

    private Replay replay(Workspace.Wanted wanted) {
        long before = replays.keySet().stream()
                .filter(other ->
                        other.selection().isWhole() == wanted.selection().isWhole())
                .count();
        if (before >= MOST_WAITING && !replays.containsKey(wanted)) {
            throw new Refusal(ProblemCode.NOT_CAUGHT_UP);
        }
        return replays.computeIfAbsent(wanted, _ -> {
            var replay = new Replay(wanted.position());
            var lane = wanted.selection().isWhole() ? everything : things;
            lane.execute(() -> run(wanted, replay));
            return replay;
        });
    }

    private void run(Workspace.Wanted wanted, Replay replay) {
        Instant started = Instant.now();
        try {
            if (!knowledge.await(wanted.position(), Duration.ofSeconds(30))) {
                throw new Refusal(ProblemCode.NOT_CAUGHT_UP).with("position", knowledge.position());
            }
            Optional<Workspace> meanwhile = registry.find(wanted, filler.madeOf());
            replay.filled.complete(
                    meanwhile.isPresent() ? meanwhile.get() : filler.fill(wanted, told(wanted, replay, started)));
            if (wanted.selection().isWhole()) {
                LOG.info(
                        "Everything replayed up to event {} in {}",
                        wanted.position(),
                        Duration.between(started, Instant.now()));
            }
        } catch (SQLException | RuntimeException | Error e) {
            replay.filled.completeExceptionally(e);
        } finally {
            replays.remove(wanted);
        }
    }

    private static LongConsumer told(Workspace.Wanted wanted, Replay replay, Instant started) {
        return position -> {
            long ms = Math.max(1, Duration.between(started, Instant.now()).toMillis());
            replay.progress = new Progress(position, wanted.position(), position * 1000 / ms);
        };
    }

    private static Workspace await(Replay replay, Duration patience) {
        try {
            return replay.filled.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            Progress progress = replay.progress;
            throw new Refusal(ProblemCode.NOT_CAUGHT_UP)
                    .with("done", progress.done())
                    .with("total", progress.total())
                    .with("perSecond", progress.perSecond());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(ProblemCode.NOT_CAUGHT_UP);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Refusal refusal ? refusal : new CompletionException(e.getCause());
        }
    }

    /** Drops what nobody used for long, and what another version of the program made. */
    void sweep() {
        try {
            for (Workspace one : registry.all()) {
                Duration kept = one.selection().isWhole() ? WHOLE_KEPT : THING_KEPT;
                boolean old = one.usedAt().isBefore(Instant.now().minus(kept));
                if (old || !one.madeOf().equals(filler.madeOf())) {
                    filler.dropUnused(one);
                }
            }
            filler.dropUnfinished();
        } catch (SQLException | RuntimeException e) {
            LOG.warn("Old workspaces could not be dropped, trying again: {}", e.getMessage());
        }
    }

    @Override
    public void start() {
        var _ = sweeper.scheduleWithFixedDelay(this::sweep, 0, SWEEP.toSeconds(), TimeUnit.SECONDS);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        sweeper.shutdownNow();
        everything.shutdownNow();
        things.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the rows are there that tell which events a thing has. */
    @Override
    public int getPhase() {
        return 1;
    }
}
