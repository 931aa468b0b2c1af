package ee.rada.web.imports;

import ee.rada.kernel.imports.ImportId;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Works on imports in the background, on a few at a time. One that was under way when its process ended is begun again, by whichever
 * process notices first.
 */
@Component
class ImportWork implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);
    private static final int AT_A_TIME = 2;
    private static final int SECONDS_TO_STOP = 15;

    private final DataSource dataSource;
    private final ImportJobs jobs;
    private final ImportRuns runs;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore slots = new Semaphore(AT_A_TIME);
    private final Set<ImportId> here = ConcurrentHashMap.newKeySet();
    private volatile boolean closing;

    ImportWork(DataSource dataSource, ImportJobs jobs, ImportRuns runs) {
        this.dataSource = dataSource;
        this.jobs = jobs;
        this.runs = runs;
    }

    void begin(ImportId importId) {
        if (closing || !here.add(importId)) return;
        threads.execute(() -> {
            try {
                slots.acquire();
                try {
                    work(importId);
                } finally {
                    slots.release();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException | SQLException e) {
                LOG.warn("Import {} is left for later", importId, e);
            } finally {
                here.remove(importId);
            }
        });
    }

    private void work(ImportId importId) throws SQLException {
        var claim = Claim.of(importId, dataSource);
        if (claim.isEmpty()) return;
        try (var _ = claim.get()) {
            jobs.find(importId).filter(ImportJob::isRunning).ifPresent(job -> runs.run(job, () -> closing));
        }
    }

    /** Takes up what was left lying, here or by another process. */
    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(initialDelay = 30, fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
    void resume() {
        jobs.running().forEach(this::begin);
    }

    /** Stops between two activities and leaves the rest for the next start. */
    @Override
    public void destroy() throws InterruptedException {
        closing = true;
        threads.shutdown();
        if (!threads.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) threads.shutdownNow();
    }
}
