package ee.rada.web._automation;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs every {@link DailyJob} at the start and after each midnight in Tallinn; sooner again where one has failed. */
@Component
public final class DailyJobs implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DailyJobs.class);
    private static final Duration AGAIN = Duration.ofMinutes(5);
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final List<DailyJob> jobs;
    private final Clock clock;
    private @Nullable Thread thread;

    DailyJobs(List<DailyJob> jobs, @Qualifier("wallClock") Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        thread = Thread.ofPlatform().daemon().name("daily-jobs").start(this::runDayByDay);
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.interrupt();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    /** After the first people are there. */
    @Override
    public int getPhase() {
        return 2;
    }

    private void runDayByDay() {
        try {
            while (!Thread.interrupted()) {
                Thread.sleep(runAll() ? untilNextDay() : AGAIN);
            }
        } catch (InterruptedException stopped) {
            // The service stops; what is left is done at the next start.
        }
    }

    /** Does now whatever today asks for; whether all went well. */
    public boolean runAll() {
        LocalDate today = LocalDate.now(clock);
        boolean well = true;
        for (DailyJob job : jobs) {
            try {
                job.run(today);
            } catch (RuntimeException e) {
                well = false;
                LOG.warn("The daily job {} failed and is tried again soon", job.name(), e);
            }
        }
        return well;
    }

    /** A day may have 23 or 25 hours. */
    Duration untilNextDay() {
        ZonedDateTime now = ZonedDateTime.now(clock);
        return Duration.between(now, now.toLocalDate().plusDays(1).atStartOfDay(clock.getZone()))
                .plus(GRACE);
    }
}
