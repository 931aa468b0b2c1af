package ee.rada.query._axon;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How far it is known: the position up to which the rows go. Moved by this process when it learns, else by the notifications of the one
 * that does. Thread-safe.
 */
public final class Knowledge {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private volatile long position;

    /** The last position that every answer from now on knows. */
    public long position() {
        return position;
    }

    /**
     * Waits until a position is known.
     *
     * @return false when it took too long, or the waiting thread was interrupted
     */
    public boolean await(long wanted, Duration atMost) {
        if (position >= wanted) {
            return true;
        }
        long left = atMost.toNanos();
        lock.lock();
        try {
            while (position < wanted) {
                if (left <= 0) {
                    return false;
                }
                left = moved.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** Wakes those who wait; an older position changes nothing. */
    void advance(long known) {
        lock.lock();
        try {
            if (known > position) {
                position = known;
                moved.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }
}
