package ee.rada.command._axon;

import ee.rada.kernel.StreamId;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Lets the commands of this process that concern one aggregate go one after the other, so that they need not lose races against each
 * other. A unit of work takes one turn only, so there is no deadlock; what is right is decided by the store's versions, not here.
 */
final class Turns {

    private static final int STRIPES = 1024;

    private final ReentrantLock[] locks =
            Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(ReentrantLock[]::new);

    /** Waits for the turn and gives it back when the unit of work ends, however it ends. */
    void take(StreamId stream, UnitOfWork<?> unit) {
        ReentrantLock lock = locks[Math.floorMod(stream.hashCode(), STRIPES)];
        lock.lock();
        unit.onCleanup(_ -> lock.unlock());
    }
}
