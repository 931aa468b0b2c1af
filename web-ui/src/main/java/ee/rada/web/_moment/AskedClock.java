package ee.rada.web._moment;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** In a request about an earlier moment it shows the end of that day, so that "today" and "late" are what they were; else it is the wall clock. */
public final class AskedClock extends Clock {

    private final Clock wallClock;

    public AskedClock(Clock wallClock) {
        this.wallClock = wallClock;
    }

    @Override
    public Instant instant() {
        return AskedMoment.ofThisRequest().map(AskedMoment::instant).orElseGet(wallClock::instant);
    }

    @Override
    public ZoneId getZone() {
        return wallClock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new AskedClock(wallClock.withZone(zone));
    }
}
