package ee.rada.query._axon;

import static ee.rada.query.Stories.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.kernel.Event;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.projects.ProjectEvent.ProjectSubmitted;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.Fold;
import ee.rada.query.Stories;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

class LearningTest {

    private static final OfficialId SOMEBODY = OfficialId.random();

    private static void appendAll(Known known, List<Event> events) {
        for (int i = 0; i < events.size(); i += 50) {
            known.append(SOMEBODY, FIRST, events.subList(i, Math.min(i + 50, events.size())));
        }
    }

    @Test
    void rows_made_again_equal_the_rows_that_were_learned_live() throws Exception {
        try (Known known = Known.started()) {
            appendAll(known, new RandomHistory(42).events(3_000));
            known.settle();
            var live = Tables.of(known.dataSource(), ViewSchema.LIVE);

            long reached = known.processor().rebuild().start().get(60, TimeUnit.SECONDS);

            assertThat(reached).isEqualTo(known.store().ledger().head().position());
            assertThat(Tables.of(known.dataSource(), ViewSchema.LIVE)).isEqualTo(live);
            assertThat(live.get("activity_record")).doesNotStartWith("0 ");
        }
    }

    @Test
    void events_delivered_twice_change_nothing() throws Exception {
        try (Known known = Known.started()) {
            appendAll(known, new RandomHistory(7).events(300));
            known.settle();
            var once = Tables.of(known.dataSource(), ViewSchema.LIVE);
            known.processor().stop();

            JdbcClient.create(known.dataSource())
                    .sql("delete from app.token_entry")
                    .update();
            deliverEverything(known);

            assertThat(Tables.of(known.dataSource(), ViewSchema.LIVE)).isEqualTo(once);
        }
    }

    private static void deliverEverything(Known known) throws Exception {
        var learning =
                new Learning(known.dataSource(), known.store().ledger(), known.types(), known.folds(), new Knowledge());
        var messages = new java.util.ArrayList<EventMessage<?>>();
        try (var stream = known.store().openStream(null)) {
            while (stream.hasNextAvailable()) {
                messages.add(stream.nextAvailable());
            }
        }
        assertThat(messages).hasSizeGreaterThanOrEqualTo(300);
        var unit = new BatchingUnitOfWork<>(messages);
        unit.attachTransaction(new SpringTransactionManager(new JdbcTransactionManager(known.dataSource())));
        var result = unit.executeWithResult(() -> learning.handle(unit.getMessage()));
        assertThat(result.isExceptional()).isFalse();
    }

    @Test
    void folds_need_nothing_but_the_events() {
        try (Known known = new Known()) {
            appendAll(known, new RandomHistory(11).events(500));

            assertThat(folded(known).tables()).isEqualTo(folded(known).tables()).isNotEmpty();
        }
    }

    private static MemoryRows folded(Known known) {
        var rows = new MemoryRows();
        known.store()
                .ledger()
                .read(0, 1_000)
                .forEach(stored -> Learned.from(stored, known.types()).foldInto(rows, known.folds()));
        return rows;
    }

    @Test
    void readers_see_whole_rows_while_they_are_made_again_and_learning_goes_on() throws Exception {
        try (Known known = Known.started()) {
            appendAll(known, new RandomHistory(1).events(1_500));
            known.settle();
            var jdbc = JdbcClient.create(known.dataSource());
            long before =
                    jdbc.sql("select count(*) from history").query(Long.class).single();
            var stop = new AtomicBoolean();
            var fault = new AtomicReference<String>();
            Thread reader = Thread.ofPlatform().start(() -> {
                while (!stop.get() && fault.get() == null) {
                    long seen = jdbc.sql("select count(*) from history")
                            .query(Long.class)
                            .single();
                    if (seen < before) {
                        fault.set("saw " + seen + " of " + before);
                    }
                }
            });

            var rebuilt = known.processor().rebuild().start();
            appendAll(known, new RandomHistory(2).events(500));
            rebuilt.get(60, TimeUnit.SECONDS);
            known.settle();
            stop.set(true);
            reader.join();

            assertThat(fault.get()).isNull();
            var live = Tables.of(known.dataSource(), ViewSchema.LIVE);
            known.processor().rebuild().start().get(60, TimeUnit.SECONDS);
            assertThat(Tables.of(known.dataSource(), ViewSchema.LIVE)).isEqualTo(live);
        }
    }

    @Test
    void where_the_database_fails_no_event_is_skipped_or_parked_and_health_says_so() throws Exception {
        var poisoned = new AtomicBoolean(true);
        var met = new CountDownLatch(1);
        Fold poison = (_, event, _) -> {
            if (event instanceof ProjectSubmitted && poisoned.get()) {
                met.countDown();
                throw new IllegalStateException("lost", new SQLException("the connection is gone", "08006"));
            }
        };
        try (Known known = new Known(List.of(poison))) {
            known.processor().start();
            var story = new Stories(ProjectId.random());
            known.append(SOMEBODY, FIRST, story.registered("A", "Poisoned"), story.submitted());

            assertThat(met.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(known.knowledge().await(2, Duration.ofMillis(300))).isFalse();
            assertThat(known.processor().health().sound()).isFalse();
            assertThat(JdbcClient.create(known.dataSource())
                            .sql("select position from position")
                            .query(Long.class)
                            .single())
                    .isLessThan(2);

            poisoned.set(false);
            known.settle();

            assertThat(known.processor().health().finding()).isNull();
        }
    }

    @Test
    void a_process_that_does_not_learn_hears_how_far_the_other_has() {
        try (Known known = Known.started()) {
            var other = new Knowledge();
            try (var watcher = new KnowledgeWatcher(known.dataSource(), other)) {
                watcher.start();
                long position = known.append(SOMEBODY, FIRST, new Stories(ProjectId.random()).registered("A", "Heard"));

                assertThat(other.await(position, Duration.ofSeconds(10))).isTrue();
                assertThat(other.await(position + 1, Duration.ofMillis(50))).isFalse();
            }
        }
    }

    @Test
    void a_second_process_takes_over_without_folding_anything_twice() throws Exception {
        try (Known known = Known.started()) {
            appendAll(known, new RandomHistory(5).events(200));
            known.settle();
            known.processor().stop();
            var next = new Knowledge();
            var second = known.newProcessor(next, List.of());
            second.start();
            try {
                appendAll(known, new RandomHistory(6).events(200));
                assertThat(next.await(known.store().ledger().head().position(), Duration.ofSeconds(20)))
                        .isTrue();
                var live = Tables.of(known.dataSource(), ViewSchema.LIVE);
                second.rebuild().start().get(60, TimeUnit.SECONDS);
                assertThat(Tables.of(known.dataSource(), ViewSchema.LIVE)).isEqualTo(live);
            } finally {
                second.stop();
            }
        }
    }
}
