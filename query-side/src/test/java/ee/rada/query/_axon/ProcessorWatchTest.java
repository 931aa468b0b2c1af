package ee.rada.query._axon;

import static ee.rada.query.Stories.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.Stories;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ProcessorWatchTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final AtomicBoolean runs = new AtomicBoolean();
    private final List<Long> started = new ArrayList<>();
    private Instant at = NOW;

    private final ProcessorWatch watch = new ProcessorWatch(
            runs::get, () -> started.add(Duration.between(NOW, at).toSeconds()), () -> {});

    private void lookUntil(long second) {
        for (; !at.isAfter(NOW.plusSeconds(second)); at = at.plusSeconds(1)) {
            watch.look(at);
        }
    }

    @Test
    void what_keeps_stopping_is_started_after_pauses_that_grow_to_a_minute() {
        lookUntil(250);

        assertThat(started).containsExactly(0L, 1L, 3L, 7L, 15L, 31L, 63L, 123L, 183L, 243L);
    }

    @Test
    void what_has_run_for_long_is_started_again_at_once_and_with_short_pauses() {
        lookUntil(31);
        runs.set(true);
        lookUntil(200);
        runs.set(false);
        started.clear();

        lookUntil(204);

        assertThat(started).containsExactly(201L, 202L, 204L);
    }

    @Test
    void a_processor_that_stopped_is_not_ready_is_started_again_and_forgets_nothing() {
        try (Known known = Known.started()) {
            // Axon does not take a segment up again that was given back before its worker began, so it has to be at
            // work first.
            known.learn(OfficialId.random(), FIRST, new Stories(ProjectId.random()).registered("B", "Before"));
            known.processor().watch().close();
            known.processor().processor().shutDown();
            assertThat(known.processor().health().sound()).isFalse();
            assertThat(known.processor().health().finding()).isEqualTo("not running");

            known.processor().watch().begin();
            known.learn(OfficialId.random(), FIRST, new Stories(ProjectId.random()).registered("A", "Afterwards"));

            assertThat(known.processor().health().finding()).isNull();
        }
    }

    @Test
    void a_processor_that_is_to_stop_stays_stopped() {
        try (Known known = Known.started()) {
            known.processor().stop();
            known.processor().processor().shutDown();

            long position = known.append(
                    OfficialId.random(), FIRST, new Stories(ProjectId.random()).registered("A", "Too late"));

            assertThat(known.knowledge().await(position, ProcessorWatch.SHORTEST.multipliedBy(2)))
                    .isFalse();
        }
    }
}
