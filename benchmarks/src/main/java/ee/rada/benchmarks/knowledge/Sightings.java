package ee.rada.benchmarks.knowledge;

import ee.rada.benchmarks._measure.Latencies;
import ee.rada.query._axon.Knowledge;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Notes for each command how long after it was sent the projection showed what it did. One thread waits for one after the other in the order
 * of the answers, so that watching costs next to nothing; it may note an event a little late, never early.
 */
final class Sightings implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private record Awaited(long sent, long position) {}

    private static final Awaited END = new Awaited(0, 0);

    private final Knowledge knowledge;
    private final BlockingQueue<Awaited> answered = new LinkedBlockingQueue<>();
    private final Latencies delays = new Latencies();
    private final Thread thread = Thread.ofPlatform().name("sightings").unstarted(this::watch);

    Sightings(Knowledge knowledge) {
        this.knowledge = knowledge;
        thread.start();
    }

    void answered(long sent, long position) {
        answered.add(new Awaited(sent, position));
    }

    private void watch() {
        try {
            for (Awaited next = answered.take(); !next.equals(END); next = answered.take()) {
                if (knowledge.await(next.position, PATIENCE)) {
                    delays.add(System.nanoTime() - next.sent);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until everything that was answered has been seen. */
    Latencies delays() {
        close();
        return delays;
    }

    @Override
    public void close() {
        answered.add(END);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
