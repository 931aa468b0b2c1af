package ee.rada.query._axon;

import static ee.rada.query.Stories.FIRST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.rada.kernel.Event;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.query.Fold;
import ee.rada.query.Recorded;
import ee.rada.query.Rows;
import ee.rada.query.replays.FindReplays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class RebuildTest {

    private static final OfficialId SOMEBODY = new OfficialId(new UUID(0, 5));
    private static final Filling.Pace SLOW = new Filling.Pace(50, 100);
    private static final long HALF_WAY = 400;

    /** Stands still at an event until it is let go. */
    private static final class Pause implements Fold {

        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch letGo = new CountDownLatch(1);

        @Override
        public void apply(Rows rows, Event event, Recorded recorded) {
            if (recorded.position() == HALF_WAY) {
                reached.countDown();
                try {
                    assertThat(letGo.await(30, TimeUnit.SECONDS)).isTrue();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    /** Remembers where it began. */
    private static final class First implements Fold {

        private final AtomicLong position = new AtomicLong();

        @Override
        public void apply(Rows rows, Event event, Recorded recorded) {
            position.compareAndSet(0, recorded.position());
        }
    }

    private static Map<String, String> history(Known known) {
        known.append(SOMEBODY, FIRST, new RandomHistory(51).events(800));
        known.settle();
        return Tables.of(known.dataSource(), ViewSchema.LIVE);
    }

    /** Leaves a rebuild half-way, as a process does that stops. */
    private static void leave(Known known) throws Exception {
        var pause = new Pause();
        Rebuild rebuild =
                known.newProcessor(new Knowledge(), List.of(pause), SLOW).rebuild();
        var left = rebuild.start(SOMEBODY);
        assertThat(pause.reached.await(30, TimeUnit.SECONDS)).isTrue();
        var stopping = CompletableFuture.runAsync(rebuild::stop);
        pause.letGo.countDown();
        stopping.get(30, TimeUnit.SECONDS);
        assertThat(left).isCompletedExceptionally();
        assertThat(last(known).state()).isEqualTo(ReplayState.RUNNING);
    }

    private static FindReplays.Item last(Known known) {
        return known.ask(new FindReplays(ReplayKind.REBUILD, null, 1), FindReplays.Answer.class)
                .items()
                .getFirst();
    }

    @Test
    void a_rebuild_that_its_process_left_is_gone_on_with_from_the_rows_it_had_committed() throws Exception {
        try (Known known = Known.started()) {
            var live = history(known);
            leave(known);
            var first = new First();
            Rebuild next =
                    known.newProcessor(new Knowledge(), List.of(first), SLOW).rebuild();

            next.goOn().get(60, TimeUnit.SECONDS);

            assertThat(first.position.get()).isBetween(2L, HALF_WAY);
            assertThat(Tables.of(known.dataSource(), ViewSchema.LIVE)).isEqualTo(live);
            assertThat(last(known))
                    .returns(ReplayState.DONE, FindReplays.Item::state)
                    .returns(SOMEBODY, FindReplays.Item::askedBy)
                    .returns(first.position.get() - 1, FindReplays.Item::takenUpFrom)
                    .returns(known.store().ledger().head().position(), FindReplays.Item::done);
            assertThat(next.goOn().get(60, TimeUnit.SECONDS)).isPositive();
        }
    }

    @Test
    void rows_that_a_crash_of_the_database_may_have_emptied_are_not_gone_on_with() throws Exception {
        try (Known known = Known.started()) {
            var live = history(known);
            leave(known);
            JdbcClient.create(known.dataSource())
                    .sql("alter table view_next.activity_record set unlogged")
                    .update();
            var first = new First();

            known.newProcessor(new Knowledge(), List.of(first), SLOW)
                    .rebuild()
                    .goOn()
                    .get(60, TimeUnit.SECONDS);

            assertThat(first.position.get()).isEqualTo(1);
            assertThat(Tables.of(known.dataSource(), ViewSchema.LIVE)).isEqualTo(live);
        }
    }

    @Test
    void a_cancelled_rebuild_leaves_the_rows_in_use_alone_and_is_not_gone_on_with() throws Exception {
        try (Known known = Known.started()) {
            var live = history(known);
            var pause = new Pause();
            Rebuild rebuild =
                    known.newProcessor(new Knowledge(), List.of(pause), SLOW).rebuild();
            var begun = rebuild.start(SOMEBODY);
            assertThat(pause.reached.await(30, TimeUnit.SECONDS)).isTrue();

            assertThat(known.processor().rebuild().cancel()).isTrue();
            pause.letGo.countDown();

            assertThatThrownBy(() -> begun.get(60, TimeUnit.SECONDS)).hasCauseInstanceOf(CancellationException.class);
            assertThat(last(known).state()).isEqualTo(ReplayState.CANCELLED);
            assertThat(Tables.of(known.dataSource(), ViewSchema.LIVE)).isEqualTo(live);
            assertThat(Tables.of(known.dataSource(), ViewSchema.NEXT)).isEmpty();
            assertThat(known.processor().rebuild().cancel()).isFalse();
            var first = new First();
            Rebuild next =
                    known.newProcessor(new Knowledge(), List.of(first), SLOW).rebuild();
            next.goOn().get(60, TimeUnit.SECONDS);
            assertThat(first.position.get()).isZero();

            next.start().get(60, TimeUnit.SECONDS);

            assertThat(first.position.get()).isEqualTo(1);
            assertThat(Tables.of(known.dataSource(), ViewSchema.LIVE)).isEqualTo(live);
        }
    }

    @Test
    void what_another_version_of_the_program_left_is_begun_anew() throws Exception {
        try (Known known = Known.started()) {
            history(known);
            leave(known);
            JdbcClient.create(known.dataSource())
                    .sql("update app.replay set made_of = 'another' where state = 'RUNNING'")
                    .update();
            var first = new First();
            Rebuild next =
                    known.newProcessor(new Knowledge(), List.of(first), SLOW).rebuild();

            next.goOn().get(60, TimeUnit.SECONDS);
            assertThat(first.position.get()).isZero();
            next.start().get(60, TimeUnit.SECONDS);

            assertThat(first.position.get()).isEqualTo(1);
            assertThat(last(known).state()).isEqualTo(ReplayState.DONE);
        }
    }
}
