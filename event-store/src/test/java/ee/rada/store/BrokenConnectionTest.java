package ee.rada.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.rada.kernel.StreamId;
import ee.rada.store.postgres.TestDatabase;
import ee.rada.store.proofs.LedgerCheck;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BrokenConnectionTest {

    private TestDatabase database;

    @BeforeEach
    void makeDatabase() {
        database = TestDatabase.fresh();
    }

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void what_the_connection_broke_upon_is_stored_once(CutConnections.Moment moment) {
        CutConnections cuts = new CutConnections(database.dataSource(), moment);
        try (LedgerEventStore store =
                LedgerEventStore.open(cuts.dataSource(), new NotedOnly(), StoreSettings.defaults())) {
            Work work = new Work(store);
            StreamId stream = Work.newStream();
            work.note(stream, 0, "before");
            cuts.cut(1);

            assertThat(work.note(stream, 1, "in doubt")).isEqualTo(2);
            assertThat(work.note(stream, 2, "after")).isEqualTo(3);
        }
        assertThat(new LedgerCheck(database.dataSource()).run())
                .satisfies(result ->
                        assertThat(result.sound()).as(result.finding()).isTrue())
                .extracting(LedgerCheck.Result::events)
                .isEqualTo(3L);
    }

    @ParameterizedTest
    @EnumSource
    void an_answer_stored_without_events_is_stored_once(CutConnections.Moment moment) {
        CutConnections cuts = new CutConnections(database.dataSource(), moment);
        try (LedgerEventStore store =
                LedgerEventStore.open(cuts.dataSource(), new NotedOnly(), StoreSettings.defaults())) {
            Receipt receipt = new Receipt(UUID.randomUUID(), Hash.sha256(), "x", 0, List.of());
            Work work = new Work(store);
            cuts.cut(1);

            try {
                work.in(append -> store.appendWithoutEvents(append.receipt(receipt)));
            } catch (AlreadyAnswered e) {
                // Its own first attempt, which the caller finds in the receipts.
                assertThat(moment).isEqualTo(CutConnections.Moment.AFTER);
            }

            assertThat(store.receipts().find(receipt.commandId())).isPresent();
        }
    }

    @Test
    void a_caller_who_cannot_be_told_is_told_that_it_is_not_known() {
        CutConnections cuts = new CutConnections(database.dataSource(), CutConnections.Moment.BEFORE);
        StoreSettings hasty = StoreSettings.defaults().withWaitLimit(Duration.ofMillis(500));
        try (LedgerEventStore store = LedgerEventStore.open(cuts.dataSource(), new NotedOnly(), hasty)) {
            Work work = new Work(store);
            cuts.cut(1000);
            assertThatThrownBy(() -> work.note(Work.newStream(), 0, "lost"))
                    .isInstanceOfSatisfying(
                            StoreUnavailable.class,
                            e -> assertThat(e.outcomeUnknown()).isTrue());
        }
        try (LedgerEventStore store =
                LedgerEventStore.open(database.dataSource(), new NotedOnly(), StoreSettings.defaults())) {
            assertThat(new Work(store).note(Work.newStream(), 0, "goes on")).isOne();
        }
    }
}
