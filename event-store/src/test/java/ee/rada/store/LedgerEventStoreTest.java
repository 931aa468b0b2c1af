package ee.rada.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.rada.kernel.StreamId;
import ee.rada.store.postgres.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LedgerEventStoreTest {

    private static TestDatabase database;
    private LedgerEventStore store;
    private Work work;

    @BeforeAll
    static void makeDatabase() {
        database = TestDatabase.fresh();
    }

    @AfterAll
    static void dropDatabase() {
        database.close();
    }

    @BeforeEach
    void open() {
        store = LedgerEventStore.open(database.dataSource(), new NotedOnly(), StoreSettings.defaults());
        work = new Work(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void what_was_published_is_read_again() {
        StreamId stream = Work.newStream();
        UUID thing = UUID.randomUUID();
        Work wordy = new Work(
                store, Map.of("actor", "ann", "effectiveAt", "2026-01-31", "belongsTo", List.of(thing.toString())));

        long position = wordy.note(stream, 0, "first", "second \u0001\u20ac \"quoted\" \\ \ud83d\ude00");

        List<? extends DomainEventMessage<?>> read =
                store.readEvents(stream.toString()).asStream().toList();
        assertThat(read).extracting(DomainEventMessage::getSequenceNumber).containsExactly(0L, 1L);
        DomainEventMessage<?> last = read.getLast();
        assertThat(last.getPayload())
                .isEqualTo(new Noted(stream.id(), "second \u0001\u20ac \"quoted\" \\ \ud83d\ude00"));
        assertThat(last.getType()).isEqualTo("Project");
        assertThat(last.getMetaData())
                .containsEntry("actor", "ann")
                .containsEntry("belongsTo", List.of(thing.toString()))
                .containsEntry("position", position);
        StoredEvent stored = store.ledger().at(position).orElseThrow();
        assertThat(last.getTimestamp()).isEqualTo(stored.recordedAt());
        assertThat(stored.effectiveAt()).isEqualTo("2026-01-31");
    }

    @Test
    void an_event_without_an_effective_date_was_true_when_recorded() {
        long position = new Work(store, Map.of()).note(Work.newStream(), 0, "now");

        StoredEvent stored = store.ledger().at(position).orElseThrow();

        assertThat(Instant.parse(stored.effectiveAt())).isEqualTo(stored.recordedAt());
    }

    @Test
    void what_holds_until_an_instant_is_not_recorded_after_it() {
        StreamId stream = Work.newStream();

        assertThatThrownBy(() -> work.in(append -> {
                    append.before(Instant.now());
                    work.publish(stream, 0, "too late");
                }))
                .isInstanceOf(TooLate.class);
        work.in(append -> {
            append.before(Instant.now().plus(Duration.ofMinutes(1)));
            work.publish(stream, 0, "in time");
        });

        assertThat(store.ledger().version(stream)).isEqualTo(1);
    }

    @Test
    void a_second_append_in_one_unit_of_work_is_refused_and_takes_the_first_with_it() {
        StreamId one = Work.newStream();
        StreamId two = Work.newStream();
        try (var _ = publishingOnceWhenPublished(two)) {
            assertThatThrownBy(() -> work.note(one, 0, "first"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("exactly one append");
        }
        assertThat(store.ledger().version(one)).isZero();
        assertThat(store.ledger().version(two)).isZero();
    }

    @Test
    void events_published_too_late_are_refused_and_take_the_others_with_them() {
        StreamId one = Work.newStream();
        StreamId two = Work.newStream();

        assertThatThrownBy(() -> work.in(_ -> {
                    work.publish(one, 0, "first");
                    CurrentUnitOfWork.get().onPrepareCommit(_ -> work.publish(two, 0, "too late"));
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("after the one append");
        assertThat(store.ledger().version(one)).isZero();
        assertThat(store.ledger().version(two)).isZero();
    }

    private Registration publishingOnceWhenPublished(StreamId stream) {
        AtomicBoolean done = new AtomicBoolean();
        return store.subscribe(_ -> {
            if (done.compareAndSet(false, true)) {
                work.publish(stream, 0, "too late");
            }
        });
    }

    @Test
    void a_decision_that_stood_on_a_moved_stream_is_refused() {
        StreamId read = Work.newStream();
        StreamId written = Work.newStream();
        work.note(read, 0, "moved");

        assertThatThrownBy(() -> work.in(append -> {
                    append.read(read, 0);
                    work.publish(written, 0, "on sand");
                }))
                .isInstanceOfSatisfying(StreamMoved.class, moved -> {
                    assertThat(moved.stream()).isEqualTo(read);
                    assertThat(moved.expected()).isZero();
                    assertThat(moved.actual()).isOne();
                });
        assertThat(store.ledger().version(written)).isZero();
    }

    @Test
    void events_of_no_stream_are_refused() {
        assertThatThrownBy(() -> store.publish(GenericEventMessage.asEventMessage("of nobody")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_event_whose_name_is_not_known_fails_loudly() {
        StreamId stream = Work.newStream();

        assertThatThrownBy(() -> store.publish(
                        new GenericDomainEventMessage<>("Project", stream.toString(), 0, List.of("no event"))))
                .isInstanceOf(UnknownEventType.class);
    }

    @Test
    void a_stream_is_read_from_its_newest_snapshot_on() {
        StreamId stream = Work.newStream();
        work.note(stream, 0, "one", "two", "three");
        store.storeSnapshot(snapshot(stream, 1, "state after two"));
        store.storeSnapshot(snapshot(stream, 0, "an older one that comes late"));

        assertThat(payloads(stream))
                .containsExactly(new Noted(stream.id(), "state after two"), new Noted(stream.id(), "three"));
        assertThat(store.lastSequenceNumberFor(stream.toString())).contains(2L);
    }

    @Test
    void a_snapshot_of_another_version_is_not_used() throws SQLException {
        StreamId stream = Work.newStream();
        work.note(stream, 0, "one");
        store.storeSnapshot(snapshot(stream, 0, "state"));
        try (Connection connection = database.address().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("update store.snapshot set revision = 99");
        }

        assertThat(payloads(stream)).containsExactly(new Noted(stream.id(), "one"));
    }

    private List<Object> payloads(StreamId stream) {
        return store.readEvents(stream.toString())
                .asStream()
                .<Object>map(DomainEventMessage::getPayload)
                .toList();
    }

    private static DomainEventMessage<Noted> snapshot(StreamId stream, long sequence, String state) {
        return new GenericDomainEventMessage<>(
                stream.type(), stream.toString(), sequence, new Noted(stream.id(), state));
    }

    @Test
    void tokens_stand_before_the_first_and_after_the_last_event() {
        long before = store.ledger().head().position();
        Instant moment = Instant.now();
        long position = work.note(Work.newStream(), 0, "now");

        assertThat(store.createTailToken()).isEqualTo(new GlobalSequenceTrackingToken(0));
        assertThat(store.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(position));
        assertThat(store.createTokenAt(moment)).isEqualTo(new GlobalSequenceTrackingToken(before));
        assertThat(store.createTokenAt(moment.plusSeconds(60))).isEqualTo(new GlobalSequenceTrackingToken(position));
        assertThat(store.createTokenAt(Instant.EPOCH)).isEqualTo(new GlobalSequenceTrackingToken(0));
    }

    @Test
    void a_replay_reads_every_position_once() {
        StreamId stream = Work.newStream();
        for (int i = 0; i < 30; i++) {
            work.note(stream, i * 100L, Collections.nCopies(100, "x").toArray(String[]::new));
        }
        long head = store.ledger().head().position();

        List<Long> positions = store.engine()
                .readEvents(null, false)
                .map(TrackedEventMessage::trackingToken)
                .map(token -> token.position().orElseThrow())
                .toList();

        assertThat(positions).isEqualTo(LongStream.rangeClosed(1, head).boxed().toList());
    }
}
