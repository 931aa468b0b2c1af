package ee.rada.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.rada.kernel.StreamId;
import ee.rada.store.postgres.TestDatabase;
import ee.rada.store.proofs.LedgerCheck;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two stores upon one database: they share nothing else, as two processes would. */
class ConcurrentAppendsTest {

    /** How long a writer holds the ledger up; 70 s where somebody wants to see that, too (-Drada.test.hold-seconds=70). */
    private static final Duration HOLD = Duration.ofSeconds(Integer.getInteger("rada.test.hold-seconds", 1));

    private TestDatabase database;
    private LedgerEventStore here;
    private LedgerEventStore there;
    private ExecutorService people;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        StoreSettings settings = StoreSettings.defaults().withWaitLimit(HOLD.plusSeconds(20));
        here = LedgerEventStore.open(database.dataSource(), new NotedOnly(), settings);
        there = LedgerEventStore.open(database.dataSource(), new NotedOnly(), settings);
        people = Executors.newVirtualThreadPerTaskExecutor();
    }

    @AfterEach
    void close() {
        people.shutdownNow();
        here.close();
        there.close();
        database.close();
    }

    @Test
    void positions_are_dense_whoever_writes() throws Exception {
        List<Future<Long>> appends = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            LedgerEventStore store = i % 2 == 0 ? here : there;
            appends.add(people.submit(() -> new Work(store).note(Work.newStream(), 0, "one", "two")));
        }

        List<Long> ends = new ArrayList<>();
        for (Future<Long> append : appends) {
            ends.add(append.get());
        }

        assertThat(ends)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 500).map(i -> 2 * i).boxed().toList());
        assertSound(1000);
    }

    @Test
    void of_two_decisions_that_read_both_streams_exactly_one_stands() throws Exception {
        for (int round = 0; round < 20; round++) {
            StreamId one = Work.newStream();
            StreamId two = Work.newStream();
            CyclicBarrier start = new CyclicBarrier(2);

            Future<Boolean> first = people.submit(() -> wins(start, here, one, two, one));
            Future<Boolean> second = people.submit(() -> wins(start, there, one, two, two));

            assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void of_many_who_write_the_next_event_of_one_stream_exactly_one_does() throws Exception {
        StreamId stream = Work.newStream();
        CyclicBarrier start = new CyclicBarrier(40);

        List<Boolean> won = all(IntStream.range(0, 40)
                .<Callable<Boolean>>mapToObj(i -> () -> wins(start, i % 2 == 0 ? here : there, stream, stream, stream))
                .toList());

        assertThat(won).containsOnlyOnce(true);
        assertThat(here.ledger().version(stream)).isOne();
    }

    @Test
    void a_conflict_in_a_batch_fails_its_own_command_only() throws Exception {
        StreamId contested = Work.newStream();
        List<Callable<Boolean>> commands = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            StreamId stream = i % 10 == 0 ? contested : Work.newStream();
            commands.add(() -> wins(null, here, stream, stream, stream));
        }

        List<Boolean> stored = allWhileHeldUp(commands);

        assertThat(stored).containsOnlyOnce(false).hasSize(20);
        assertSound(19);
    }

    @Test
    void what_the_database_refuses_fails_its_own_command_only() throws Exception {
        Work bad = new Work(here, Map.of("effectiveAt", "no\u0000date"));
        List<Callable<Boolean>> commands = new ArrayList<>();
        commands.add(() -> {
            assertThatThrownBy(() -> bad.note(Work.newStream(), 0, "poison")).isInstanceOf(EventStoreException.class);
            return false;
        });
        for (int i = 0; i < 10; i++) {
            commands.add(() -> wins(null, here, Work.newStream(), Work.newStream(), Work.newStream()));
        }

        List<Boolean> stored = allWhileHeldUp(commands);

        assertThat(stored).containsOnlyOnce(false).hasSize(11);
        assertSound(10);
    }

    @Test
    void one_command_sent_many_times_at_once_gives_one_event() throws Exception {
        UUID commandId = UUID.randomUUID();
        Receipt receipt = new Receipt(commandId, Hash.sha256(), "some id", 1, List.of("Noted"));
        CyclicBarrier start = new CyclicBarrier(16);
        List<Callable<Boolean>> sendings = IntStream.range(0, 16)
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    int _ = start.await();
                    Work work = new Work(i % 2 == 0 ? here : there);
                    try {
                        work.in(append -> {
                            append.receipt(receipt);
                            work.publish(Work.newStream(), 0, "sent");
                        });
                        return true;
                    } catch (AlreadyAnswered e) {
                        return false;
                    }
                })
                .toList();

        assertThat(all(sendings)).containsOnlyOnce(true);

        assertSound(1);
        assertThat(here.receipts().find(commandId)).hasValueSatisfying(stored -> {
            assertThat(stored.receipt()).isEqualTo(receipt);
            assertThat(stored.position()).isOne();
        });
    }

    @Test
    void a_command_that_changes_nothing_leaves_a_receipt_and_no_event() {
        StreamId stream = Work.newStream();
        new Work(here).note(stream, 0, "before");
        Receipt receipt = new Receipt(UUID.randomUUID(), Hash.sha256(), "x", 1, List.of());

        new Work(there)
                .in(append -> there.appendWithoutEvents(append.read(stream, 1).receipt(receipt)));

        assertThat(here.receipts().find(receipt.commandId()))
                .hasValueSatisfying(stored -> assertThat(stored.position()).isOne());
        assertThatThrownBy(() -> new Work(here).in(append -> here.appendWithoutEvents(append.receipt(receipt))))
                .isInstanceOf(AlreadyAnswered.class);
        assertThatThrownBy(() -> new Work(here).in(append -> here.appendWithoutEvents(append.read(stream, 0))))
                .isInstanceOf(StreamMoved.class);
        assertSound(1);
    }

    @Test
    void nothing_is_skipped_when_a_writer_holds_its_transaction_open_beside_others() throws Exception {
        Draft slow = Draft.upon(
                here.ledger().head(),
                Map.of(),
                List.of(pendingNote("slow")),
                Instant.now().minusSeconds(86_400));
        List<Future<Long>> others = new ArrayList<>();
        try (Connection connection = database.address().connect();
                var stream = there.openStream(null)) {
            connection.setAutoCommit(false);
            assertThat(new AppendStatement(connection).execute(slow, true)).isTrue();
            for (int i = 0; i < 20; i++) {
                LedgerEventStore store = i % 2 == 0 ? here : there;
                others.add(people.submit(() -> new Work(store).note(Work.newStream(), 0, "beside")));
            }

            assertThat(stream.hasNextAvailable(Math.toIntExact(HOLD.toMillis()), TimeUnit.MILLISECONDS))
                    .isFalse();
            connection.commit();

            for (Future<Long> other : others) {
                assertThat(other.get()).isGreaterThan(1);
            }
            List<Long> seen = new ArrayList<>();
            while (seen.size() < 21) {
                TrackedEventMessage<?> next = stream.nextAvailable();
                seen.add(next.trackingToken().position().orElseThrow());
            }
            assertThat(seen).isEqualTo(LongStream.rangeClosed(1, 21).boxed().toList());
        }
        assertSound(21);
    }

    @Test
    void whoever_waits_too_long_is_told_that_nothing_was_stored() throws Exception {
        StoreSettings hasty = StoreSettings.defaults().withWaitLimit(Duration.ofMillis(200));
        try (LedgerEventStore store = LedgerEventStore.open(database.dataSource(), new NotedOnly(), hasty);
                Connection holder = holdingTheHead()) {
            List<Boolean> unknown = all(IntStream.range(0, 5)
                    .<Callable<Boolean>>mapToObj(_ -> () -> {
                        try {
                            new Work(store).note(Work.newStream(), 0, "too late");
                            throw new AssertionError("It was stored under a foreign lock");
                        } catch (StoreUnavailable e) {
                            return e.outcomeUnknown();
                        }
                    })
                    .toList());
            assertThat(unknown).containsOnly(false).hasSize(5);
            holder.rollback();
        }
        new Work(here).note(Work.newStream(), 0, "goes on");
        assertSound(1);
    }

    @Test
    void recorded_at_never_goes_back_when_the_clock_does() {
        Instant noon = Instant.parse("2026-11-22T12:00:00.000000Z");
        Deque<Instant> readings =
                new ArrayDeque<>(List.of(noon, noon.minusSeconds(7200), noon.plusNanos(1500), noon.minusSeconds(1)));
        StoreSettings settings = StoreSettings.defaults().withClock(readings::removeFirst);
        try (LedgerEventStore store = LedgerEventStore.open(database.dataSource(), new NotedOnly(), settings)) {
            for (int i = 0; i < 4; i++) {
                new Work(store).note(Work.newStream(), 0, "tick");
            }
        }

        assertThat(here.ledger().read(0, 10))
                .extracting(StoredEvent::recordedAt)
                .containsExactly(noon, noon, noon.plusNanos(1000), noon.plusNanos(1000));
        assertSound(4);
    }

    private static boolean wins(
            @Nullable CyclicBarrier start, LedgerEventStore store, StreamId one, StreamId two, StreamId written)
            throws Exception {
        if (start != null) {
            int _ = start.await();
        }
        Work work = new Work(store);
        try {
            work.in(append -> {
                append.read(one, 0).read(two, 0);
                work.publish(written, 0, "won");
            });
            return true;
        } catch (StreamMoved e) {
            return false;
        }
    }

    private static PendingAppend pendingNote(String text) {
        StreamId stream = Work.newStream();
        NewEvent event = NewEvent.of(
                UUID.randomUUID(),
                NotedOnly.NOTED,
                stream,
                0,
                null,
                "{}",
                EventJson.write(new Noted(stream.id(), text)));
        return new PendingAppend(
                List.of(event), Map.of(stream, 0L), Map.of(stream, 1L), null, KeyChanges.NONE, Instant.MAX);
    }

    private List<Boolean> all(List<Callable<Boolean>> commands) throws Exception {
        List<Boolean> results = new ArrayList<>();
        for (Future<Boolean> future : people.invokeAll(commands)) {
            results.add(future.get());
        }
        return results;
    }

    /** Lets these meet in one batch: the first one waits for the head, the others for the first. */
    private List<Boolean> allWhileHeldUp(List<Callable<Boolean>> commands) throws Exception {
        CountDownLatch begun = new CountDownLatch(commands.size());
        try (Connection holder = holdingTheHead()) {
            List<Future<Boolean>> futures = new ArrayList<>();
            for (Callable<Boolean> command : commands) {
                futures.add(people.submit(() -> {
                    begun.countDown();
                    return command.call();
                }));
            }
            begun.await();
            holder.rollback();
            List<Boolean> results = new ArrayList<>();
            for (Future<Boolean> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }

    private Connection holdingTheHead() throws SQLException {
        Connection connection = database.address().connect();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select 1 from store.ledger_head for update");
        }
        return connection;
    }

    private void assertSound(long events) {
        LedgerCheck.Result result = new LedgerCheck(database.dataSource()).run();
        assertThat(result).isEqualTo(new LedgerCheck.Result(true, events, 0, 0, result.finding()));
    }
}
