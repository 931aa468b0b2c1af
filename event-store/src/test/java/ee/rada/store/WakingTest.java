package ee.rada.store;

import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.store.postgres.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody polls here: the head is looked at once an hour, so whoever wakes was woken. */
class WakingTest {

    private static final StoreSettings NO_POLLING =
            new StoreSettings(Duration.ofSeconds(10), 1024, 4 << 20, Duration.ofHours(1), Clock.systemUTC());

    private TestDatabase database;
    private LedgerEventStore here;
    private LedgerEventStore there;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        here = LedgerEventStore.open(database.dataSource(), new NotedOnly(), NO_POLLING);
        there = LedgerEventStore.open(database.dataSource(), new NotedOnly(), NO_POLLING);
    }

    @AfterEach
    void close() {
        here.close();
        there.close();
        database.close();
    }

    @Test
    void a_reader_in_the_same_process_wakes_without_asking_the_database() throws Exception {
        assertThat(wakes(here, here)).isTrue();
    }

    @Test
    void a_reader_in_another_process_wakes_by_a_notification() throws Exception {
        assertThat(wakes(there, here)).isTrue();
        assertThat(wakes(there, here)).isTrue();
    }

    @Test
    void callbacks_are_called_when_events_come_and_no_more_once_the_stream_is_closed() throws Exception {
        CountDownLatch once = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        var open = there.openStream(there.createHeadToken());
        var closed = there.openStream(there.createHeadToken());
        assertThat(open.setOnAvailableCallback(once::countDown)).isTrue();
        assertThat(closed.setOnAvailableCallback(never::countDown)).isTrue();
        closed.close();

        new Work(here).note(Work.newStream(), 0, "ring");

        assertThat(once.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(never.getCount()).isOne();
        open.close();
    }

    @Test
    void a_callback_is_called_at_once_where_events_wait_already() {
        new Work(here).note(Work.newStream(), 0, "waiting");
        CountDownLatch called = new CountDownLatch(1);

        try (var stream = here.openStream(null)) {
            stream.setOnAvailableCallback(called::countDown);
            assertThat(called.getCount()).isZero();
        }
    }

    @Test
    void peeking_does_not_move_on() throws Exception {
        new Work(here).note(Work.newStream(), 0, "one", "two");

        try (var stream = here.openStream(null)) {
            assertThat(stream.peek()).map(TrackedEventMessage::getPayload).hasValueSatisfying(WakingTest::isOne);
            assertThat(stream.peek()).map(TrackedEventMessage::getPayload).hasValueSatisfying(WakingTest::isOne);
            isOne(stream.nextAvailable().getPayload());
            assertThat(stream.nextAvailable().trackingToken().position()).hasValue(2);
            assertThat(stream.hasNextAvailable()).isFalse();
        }
    }

    private static void isOne(Object payload) {
        assertThat(payload)
                .isInstanceOfSatisfying(
                        Noted.class, noted -> assertThat(noted.text()).isEqualTo("one"));
    }

    private static boolean wakes(LedgerEventStore reader, LedgerEventStore writer) throws InterruptedException {
        try (var stream = reader.openStream(reader.createHeadToken())) {
            CountDownLatch waiting = new CountDownLatch(1);
            CountDownLatch read = new CountDownLatch(1);
            Thread.startVirtualThread(() -> {
                waiting.countDown();
                try {
                    assertThat(stream.nextAvailable()).isNotNull();
                    read.countDown();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            waiting.await();
            new Work(writer).note(Work.newStream(), 0, "wake up");
            return read.await(5, TimeUnit.SECONDS);
        }
    }
}
