package ee.rada.benchmarks._measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/** Steady load: the next thing is begun when it is due, whether the last is done or not, as people do who know nothing of each other. */
public final class Pace {

    private Pace() {}

    /** Has it done so many times a second for that time; the worker must bear being used by several threads. */
    public static Load run(int perSecond, Duration time, Worker worker) throws Exception {
        long began = System.nanoTime();
        long gap = Duration.ofSeconds(1).toNanos() / perSecond;
        Latencies latencies = new Latencies();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> running = new ArrayList<>();
            for (long due = began; due < began + time.toNanos(); due += gap) {
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                running.add(threads.submit(() -> took(worker)));
            }
            for (Future<Long> one : running) {
                latencies.add(result(one));
            }
        }
        return new Load(latencies.size() * 1e9 / (System.nanoTime() - began), latencies);
    }

    private static long took(Worker worker) throws Exception {
        long began = System.nanoTime();
        worker.once();
        return System.nanoTime() - began;
    }

    private static long result(Future<Long> one) throws InterruptedException {
        try {
            return one.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A worker failed", e.getCause());
        }
    }
}
