package ee.rada.query._axon;

import ee.rada.query.Fold;
import ee.rada.store.EventTypes;
import ee.rada.store.Ledger;
import ee.rada.store.LedgerEventStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * Keeps the rows up with the ledger: one of Axon's tracking processors, claimed by one process at a time, folds every event in order. An
 * event that cannot be folded is parked with those of its thing ({@link Folding}); where the database fails, the batch is rolled back and
 * tried again. A processor that has stopped is started again, and {@link #health()} says so until then.
 */
public final class KnowledgeProcessor implements SmartLifecycle {

    /**
     * Whether the rows keep up.
     *
     * @param sound whether everything that can be folded is
     * @param finding what is wrong, in a word for the operator; null when all is well
     * @param parked how many things wait behind an event that cannot be folded
     */
    public record Health(
            boolean sound,
            long position,
            long head,
            @Nullable String finding,
            long parked) {}

    /** The processor's name, in {@code app.token_entry} and in the metrics. */
    public static final String NAME = "knowledge";

    private static final int BATCH = 1_000;
    private static final Duration CLAIM = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final LedgerEventStore store;
    private final Ledger ledger;
    private final Knowledge knowledge;
    private final Rebuild rebuild;
    private final ReplayCheck check;
    private final KnowledgeWatcher watcher;
    private final TrackingEventProcessor processor;
    private final ProcessorWatch watch;
    private final JdbcClient jdbc;
    private volatile boolean running;

    KnowledgeProcessor(
            DataSource dataSource, LedgerEventStore store, EventTypes types, List<Fold> folds, Knowledge knowledge) {
        this(dataSource, store, types, folds, knowledge, Filling.Pace.USUAL);
    }

    KnowledgeProcessor(
            DataSource dataSource,
            LedgerEventStore store,
            EventTypes types,
            List<Fold> folds,
            Knowledge knowledge,
            Filling.Pace pace) {
        this.store = store;
        this.ledger = store.ledger();
        this.knowledge = knowledge;
        this.rebuild = new Rebuild(dataSource, ledger, types, folds, knowledge, pace);
        this.check = new ReplayCheck(dataSource, ledger, types, folds);
        this.watcher = new KnowledgeWatcher(dataSource, knowledge);
        this.jdbc = JdbcClient.create(dataSource);
        this.watch = new ProcessorWatch(this::runs, this::startAgain, this::goOn);
        this.processor = processor(dataSource, new Learning(dataSource, ledger, types, folds, knowledge));
    }

    public Rebuild rebuild() {
        return rebuild;
    }

    public ReplayCheck check() {
        return check;
    }

    public Health health() {
        long head = ledger.head().position();
        long known = knowledge.position();
        String trouble = finding(head, known);
        long parked = parked();
        String waiting = parked == 0 ? null : "%d things wait behind events that cannot be folded".formatted(parked);
        return new Health(trouble == null, known, head, trouble == null ? waiting : trouble, parked);
    }

    /** How many things wait behind an event that cannot be folded. */
    public long parked() {
        return jdbc.sql("select count(*) from view.dead_letter where error is not null")
                .query(Long.class)
                .single();
    }

    @Override
    public void start() {
        rebuild.runIfNeeded();
        watcher.start();
        processor.start();
        running = true;
        goOn();
        watch.begin();
    }

    private synchronized void startAgain() {
        if (running) {
            processor.start();
        }
    }

    private synchronized void goOn() {
        if (running) {
            var _ = rebuild.goOn();
            check.goOn();
        }
    }

    @Override
    public void stop() {
        synchronized (this) {
            running = false;
        }
        watch.close();
        rebuild.stop();
        check.stop();
        processor.shutDown();
        watcher.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server starts and after it stops: who asks finds rows. */
    @Override
    public int getPhase() {
        return 0;
    }

    private boolean runs() {
        return processor.isRunning();
    }

    ProcessorWatch watch() {
        return watch;
    }

    TrackingEventProcessor processor() {
        return processor;
    }

    private @Nullable String finding(long head, long known) {
        if (!running || !processor.isRunning()) {
            return "not running";
        }
        for (EventTrackerStatus status : processor.processingStatus().values()) {
            if (status.isErrorState()) {
                Throwable error = status.getError();
                return "event %d cannot be folded: %s"
                        .formatted(
                                known + 1,
                                error == null ? "unknown" : error.getClass().getSimpleName());
            }
        }
        return head > known && waitsTooLong(known + 1) ? "event %d waits to be folded".formatted(known + 1) : null;
    }

    private boolean waitsTooLong(long position) {
        return ledger.at(position)
                .map(event -> event.recordedAt().isBefore(Instant.now().minus(PATIENCE)))
                .orElse(false);
    }

    private TrackingEventProcessor processor(DataSource dataSource, Learning learning) {
        return TrackingEventProcessor.builder()
                .name(NAME)
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(learning)
                        .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                        .build())
                .errorHandler(PropagatingErrorHandler.instance())
                .messageSource(store)
                .tokenStore(tokens(dataSource))
                .transactionManager(new SpringTransactionManager(new JdbcTransactionManager(dataSource)))
                .trackingEventProcessorConfiguration(TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                        .andBatchSize(BATCH)
                        .andInitialTrackingToken(StreamableMessageSource::createTailToken)
                        .andEventAvailabilityTimeout(1, TimeUnit.SECONDS))
                .build();
    }

    /** Every process has its own name here, or two of them would think that they hold the same claim. */
    private static TokenStore tokens(DataSource dataSource) {
        return JdbcTokenStore.builder()
                .connectionProvider(new UnitOfWorkAwareConnectionProviderWrapper(
                        new SpringDataSourceConnectionProvider(dataSource)))
                .serializer(Jackson3Serializer.builder().build())
                .schema(TokenSchema.builder()
                        .setTokenTable("app.token_entry")
                        .setProcessorNameColumn("processor_name")
                        .setTokenTypeColumn("token_type")
                        .build())
                .claimTimeout(CLAIM)
                .nodeId(UUID.randomUUID().toString())
                .build();
    }
}
