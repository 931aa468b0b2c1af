package ee.rada.query._axon;

import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.kernel.Channel;
import ee.rada.kernel.Envelope;
import ee.rada.kernel.Event;
import ee.rada.kernel.EventCatalogue;
import ee.rada.kernel.Query;
import ee.rada.kernel.Tallinn;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.substitutions.SubstitutionId;
import ee.rada.query.AsOf;
import ee.rada.query.Fold;
import ee.rada.query.Reader;
import ee.rada.query.Wholes;
import ee.rada.store.EventTypes;
import ee.rada.store.LedgerEventStore;
import ee.rada.store.MasterKey;
import ee.rada.store.StoreSettings;
import ee.rada.store.StoredType;
import ee.rada.store.postgres.TestDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;

/** A store and a query side over it, for tests: events in, answers out. */
public final class Known implements AutoCloseable {

    private final TestDatabase database = TestDatabase.fresh();
    private final EventTypes types;
    private final LedgerEventStore store;
    private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();
    private final Map<String, Long> versions = new HashMap<>();
    private final Knowledge knowledge = new Knowledge();
    private final KnowledgeProcessor processor;
    private final Workspaces workspaces;

    public Known() {
        this(List.of());
    }

    Known(List<Fold> more) {
        this(more, new Types());
    }

    Known(List<Fold> more, EventTypes types) {
        this.types = types;
        this.store = LedgerEventStore.open(database.dataSource(), types, StoreSettings.defaults());
        beans.getBeanFactory().registerSingleton("dataSource", database.dataSource());
        beans.getBeanFactory().registerSingleton("types", types);
        beans.getBeanFactory()
                .registerSingleton(
                        "sealer",
                        store.sealer(MasterKey.fromBase64(Base64.getEncoder().encodeToString(new byte[32]))));
        var scanner = new ClassPathBeanDefinitionScanner(beans);
        scanner.addExcludeFilter(
                (type, _) -> type.getClassMetadata().getClassName().endsWith("Configuration"));
        scanner.scan("ee.rada.query");
        beans.refresh();
        processor = newProcessor(knowledge, more);
        workspaces = newWorkspaces();
    }

    public static Known started() {
        Known known = new Known();
        known.processor.start();
        return known;
    }

    KnowledgeProcessor newProcessor(Knowledge of, List<Fold> more) {
        return newProcessor(of, more, Filling.Pace.USUAL);
    }

    KnowledgeProcessor newProcessor(Knowledge of, List<Fold> more, Filling.Pace pace) {
        var folds = new ArrayList<>(folds());
        folds.addAll(more);
        return new KnowledgeProcessor(database.dataSource(), store, types, folds, of, pace);
    }

    List<Fold> folds() {
        return List.copyOf(beans.getBeansOfType(Fold.class).values());
    }

    public ListableBeanFactory beans() {
        return beans;
    }

    /** What the query side answers, unguarded. */
    public <A> A ask(Query query, Class<A> answer) {
        return ask(query, answer, Map.of(), workspaces);
    }

    /** What it answers to somebody. */
    public <A> A ask(Reader reader, Query query, Class<A> answer) {
        return ask(query, answer, reader.toMetadata(), workspaces);
    }

    /** What it answers to somebody about then. */
    public <A> A ask(Reader reader, Query query, Class<A> answer, AsOf then) {
        var metadata = new HashMap<String, String>(then.toMetadata());
        metadata.putAll(reader.toMetadata());
        return ask(query, answer, metadata, workspaces);
    }

    /** What it answers about then. */
    public <A> A ask(Query query, Class<A> answer, AsOf then) {
        return ask(query, answer, then.toMetadata(), workspaces);
    }

    <A> A ask(Query query, Class<A> answer, Map<String, ?> metadata, Workspaces in) {
        var bus = SimpleQueryBus.builder().build();
        var _ = bus.registerHandlerInterceptor(new OneMoment(database.dataSource(), in));
        beans.getBeansOfType(Object.class)
                .values()
                .forEach(bean -> new AnnotationQueryHandlerAdapter<>(bean).subscribe(bus));
        return DefaultQueryGateway.builder()
                .queryBus(bus)
                .build()
                .query(new GenericMessage<>(query, metadata), ResponseTypes.instanceOf(answer))
                .join();
    }

    Workspaces workspaces() {
        return workspaces;
    }

    /** As another process has them. */
    Workspaces newWorkspaces() {
        return new Workspaces(
                database.dataSource(),
                store.ledger(),
                types,
                folds(),
                List.copyOf(beans.getBeansOfType(Wholes.class).values()),
                knowledge);
    }

    public <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    DataSource dataSource() {
        return database.dataSource();
    }

    LedgerEventStore store() {
        return store;
    }

    EventTypes types() {
        return types;
    }

    Knowledge knowledge() {
        return knowledge;
    }

    KnowledgeProcessor processor() {
        return processor;
    }

    /** Appends events by this official on this day. */
    public long append(@Nullable OfficialId actor, LocalDate on, Event... events) {
        return append(actor, on, List.of(events));
    }

    public long append(@Nullable OfficialId actor, LocalDate on, List<? extends Event> events) {
        return append(actor, on, events, Map.of());
    }

    private long append(
            @Nullable OfficialId actor, LocalDate on, List<? extends Event> events, Map<String, String> under) {
        var unit = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("a command"));
        var messages = new ArrayList<DomainEventMessage<?>>();
        for (Event event : events) {
            var stream = event.stream();
            long version = versions.merge(stream.toString(), 1L, Long::sum) - 1;
            messages.add(new GenericDomainEventMessage<>(
                    stream.type(), stream.toString(), version, event, metadata(actor, on, event, under)));
        }
        var result = unit.executeWithResult(() -> {
            store.publish(messages);
            return "";
        });
        if (result.isExceptional()) {
            throw new IllegalStateException(result.exceptionResult());
        }
        return store.ledger().head().position();
    }

    private static Map<String, Object> metadata(
            @Nullable OfficialId actor, LocalDate on, Event event, Map<String, String> under) {
        UUID id = UUID.randomUUID();
        var envelope = new Envelope(
                id,
                false,
                actor == null ? OfficialId.random() : actor,
                new PostId(new UUID(0, 7)),
                null,
                null,
                on,
                on.atStartOfDay(Tallinn.ZONE).toInstant(),
                null,
                Channel.UI,
                id,
                id);
        var metadata = new HashMap<String, Object>(envelope.toEventMetadata(event));
        metadata.putAll(under);
        metadata.put("belongsTo", event.belongsTo().stream().map(UUID::toString).toList());
        return metadata;
    }

    /** Appends, and waits until it is known. */
    public long learn(@Nullable OfficialId actor, LocalDate on, Event... events) {
        long position = append(actor, on, events);
        settle();
        return position;
    }

    /** Appends what somebody does in another's place, and waits until it is known. */
    public long learnUnder(
            SubstitutionId substitution, OfficialId actor, OfficialId onBehalfOf, LocalDate on, Event... events) {
        var under = Map.of("onBehalfOf", onBehalfOf.toString(), "substitutionId", substitution.toString());
        long position = append(actor, on, List.of(events), under);
        settle();
        return position;
    }

    /** Waits until everything is known. */
    public void settle() {
        assertThat(knowledge.await(store.ledger().head().position(), Duration.ofSeconds(20)))
                .as(() -> "everything is known: " + processor.health())
                .isTrue();
    }

    @Override
    public void close() {
        if (processor.isRunning()) {
            processor.stop();
        }
        workspaces.stop();
        beans.close();
        store.close();
        database.close();
    }

    static class Types implements EventTypes {

        @Override
        public StoredType storedTypeOf(Class<?> payload) {
            return new StoredType(EventCatalogue.nameOf(payload), 1);
        }

        @Override
        public Class<?> classOf(StoredType type) {
            return Objects.requireNonNull(EventCatalogue.byStoredName().get(type.name()));
        }
    }
}
