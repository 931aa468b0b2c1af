package ee.rada.store;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;

/**
 * How the store behaves.
 *
 * @param waitLimit how long an append waits for the database before its caller is told {@link StoreUnavailable}
 * @param batchEvents about how many events one statement stores at most
 * @param batchBytes about how many characters of JSON one statement stores at most
 * @param pollEvery how often the head is looked up where no notification came
 * @param clock tells when events are recorded
 */
public record StoreSettings(
        Duration waitLimit, int batchEvents, int batchBytes, Duration pollEvery, InstantSource clock) {

    public static StoreSettings defaults() {
        return new StoreSettings(Duration.ofSeconds(10), 1024, 4 << 20, Duration.ofSeconds(1), Clock.systemUTC());
    }

    public StoreSettings withWaitLimit(Duration limit) {
        return new StoreSettings(limit, batchEvents, batchBytes, pollEvery, clock);
    }

    public StoreSettings withClock(InstantSource other) {
        return new StoreSettings(waitLimit, batchEvents, batchBytes, pollEvery, other);
    }
}
