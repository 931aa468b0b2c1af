package ee.rada.store;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How far the ledger reaches as far as this process knows, and who waits for it to reach further. Never goes back. */
final class HeadSignal {

    private static final Logger LOG = LoggerFactory.getLogger(HeadSignal.class);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final List<Runnable> callbacks = new CopyOnWriteArrayList<>();
    private volatile long position;

    long position() {
        return position;
    }

    void advance(long to) {
        lock.lock();
        try {
            if (to <= position) {
                return;
            }
            position = to;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
        callbacks.forEach(HeadSignal::call);
    }

    /** Whether the ledger reaches beyond this position, now or before the time is over. */
    boolean awaitBeyond(long known, int timeout, TimeUnit unit) throws InterruptedException {
        long left = unit.toNanos(timeout);
        lock.lockInterruptibly();
        try {
            while (position <= known && left > 0) {
                left = moved.awaitNanos(left);
            }
            return position > known;
        } finally {
            lock.unlock();
        }
    }

    void onAdvance(Runnable callback) {
        callbacks.add(callback);
    }

    void forget(Runnable callback) {
        callbacks.remove(callback);
    }

    private static void call(Runnable callback) {
        try {
            callback.run();
        } catch (RuntimeException e) {
            LOG.warn("Somebody who waits for events failed when they came", e);
        }
    }
}
