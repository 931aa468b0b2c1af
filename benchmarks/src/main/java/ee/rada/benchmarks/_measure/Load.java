package ee.rada.benchmarks._measure;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/**
 * Full load: so many workers, each doing the next thing as soon as the last is done.
 *
 * @param perSecond things done a second by all of them
 * @param latencies how long each thing took
 */
public record Load(double perSecond, Latencies latencies) {

    /** Opens the workers, lets them all begin at once and stops them after that time. What one of them throws ends the benchmark. */
    public static Load run(int workers, Duration time, IntFunction<? extends Worker> worker) throws Exception {
        CyclicBarrier start = new CyclicBarrier(workers);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Load>> running = new ArrayList<>();
            for (int number = 0; number < workers; number++) {
                int own = number;
                running.add(threads.submit(task(worker, own, start, time)));
            }
            Load all = new Load(0, new Latencies());
            for (Future<Load> one : running) {
                all = all.plus(result(one));
            }
            return all;
        }
    }

    private static Callable<Load> task(
            IntFunction<? extends Worker> opening, int number, CyclicBarrier start, Duration time) {
        return () -> {
            try (Worker worker = opening.apply(number)) {
                start.await();
                return repeat(worker, time);
            }
        };
    }

    private static Load repeat(Worker worker, Duration time) throws IOException, SQLException {
        Latencies latencies = new Latencies();
        long began = System.nanoTime();
        long end = began + time.toNanos();
        long now = began;
        while (now < end) {
            worker.once();
            long done = System.nanoTime();
            latencies.add(done - now);
            now = done;
        }
        return new Load(latencies.size() * 1e9 / (now - began), latencies);
    }

    private static Load result(Future<Load> one) throws Exception {
        try {
            return one.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A worker failed", e.getCause());
        }
    }

    private Load plus(Load other) {
        return new Load(perSecond + other.perSecond, latencies.plus(other.latencies));
    }
}
