package ee.rada.store;

import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The appends that wait for the writer, in the order they came. The writer sleeps until so many have come as are worth a statement. */
final class AppendQueue {

    private static final int MOST = 16_384;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition enough = lock.newCondition();
    private final ArrayDeque<PendingAppend> waiting = new ArrayDeque<>();
    private int wanted = 1;

    /** False when too many are waiting already. */
    boolean offer(PendingAppend append) {
        lock.lock();
        try {
            if (waiting.size() == MOST) {
                return false;
            }
            waiting.addLast(append);
            if (waiting.size() >= wanted) {
                enough.signal();
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** The first one, or null when there is none. */
    @Nullable
    PendingAppend poll() {
        lock.lock();
        try {
            return waiting.pollFirst();
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until there are so many, at most that long. For the one thread that takes them. */
    void await(int count, long time, TimeUnit unit) throws InterruptedException {
        long left = unit.toNanos(time);
        lock.lockInterruptibly();
        try {
            wanted = count;
            while (waiting.size() < count && left > 0) {
                left = enough.awaitNanos(left);
            }
        } finally {
            wanted = 1;
            lock.unlock();
        }
    }
}
