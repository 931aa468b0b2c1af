package ee.rada.benchmarks._measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoadTest {

    private static final Duration SHORT = Duration.ofMillis(50);

    @Test
    void every_thing_that_is_done_is_counted_once() throws Exception {
        AtomicInteger done = new AtomicInteger();

        Load load = Load.run(4, SHORT, _ -> () -> done.incrementAndGet());

        assertThat(load.latencies().size()).isEqualTo(done.get()).isPositive();
        assertThat(load.perSecond()).isPositive();
    }

    @Test
    void every_worker_is_opened_with_its_number_and_closed() throws Exception {
        Set<Integer> opened = ConcurrentHashMap.newKeySet();
        Set<Integer> closed = ConcurrentHashMap.newKeySet();

        Load.run(3, SHORT, number -> {
            opened.add(number);
            return closing(closed, number);
        });

        assertThat(opened).containsExactlyInAnyOrder(0, 1, 2).isEqualTo(closed);
    }

    @Test
    void a_worker_that_fails_ends_the_benchmark() {
        Worker failing = () -> {
            throw new IOException("refused");
        };

        assertThatThrownBy(() -> Load.run(2, SHORT, _ -> failing)).hasRootCauseMessage("refused");
        assertThatThrownBy(() -> Pace.run(100, SHORT, failing)).hasRootCauseMessage("refused");
    }

    @Test
    void a_steady_load_begins_as_many_things_as_are_due() throws Exception {
        AtomicInteger done = new AtomicInteger();

        Load load = Pace.run(200, Duration.ofMillis(100), done::incrementAndGet);

        assertThat(done).hasValue(20);
        assertThat(load.latencies().size()).isEqualTo(20);
    }

    @Test
    void latencies_of_several_are_brought_together_in_milliseconds() {
        Latencies one = new Latencies();
        Latencies other = new Latencies();
        one.add(1_000_000);
        for (int i = 0; i < 2_000; i++) {
            other.add(3_000_000);
        }

        Sample both = one.plus(other).milliseconds();

        assertThat(both.size()).isEqualTo(2_001);
        assertThat(both.min()).isEqualTo(1);
        assertThat(both.median()).isEqualTo(3);
    }

    private static Worker closing(Set<Integer> closed, int number) {
        return new Worker() {
            @Override
            public void once() {}

            @Override
            public void close() {
                closed.add(number);
            }
        };
    }
}
