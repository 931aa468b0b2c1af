package ee.rada.benchmarks.load;

import ee.rada.kernel.Event;
import ee.rada.store.LedgerEventStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Fills an empty store through the engine, an append for each project's whole life. */
public final class Filling {

    private static final int AT_ONCE = 8;
    private static final int TOGETHER = 100;
    private static final int RUNNING_OF_HUNDRED = 5;

    private final LedgerEventStore store;
    private final LocalDate today;

    public Filling(LedgerEventStore store) {
        this.store = store;
        this.today = Messages.today();
    }

    /** Projects that began a year ago and on which nothing was recorded yet. */
    public List<InventedProject> running(int count) {
        store.publish(new Messages().of(People.arrival()));
        List<InventedProject> projects = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            InventedProject project = new InventedProject(number, today.minusYears(1));
            store.publish(new Messages().of(project.beginning()));
            projects.add(project);
        }
        return projects;
    }

    /**
     * So many events in whole lives of projects, as a service gathers them over the years: of a hundred projects five are running, the
     * others are closed. The first project, which is answered, runs.
     */
    public InventedProject lives(int events) throws Exception {
        store.publish(new Messages().of(People.arrival()));
        List<InventedProject> projects = new ArrayList<>();
        for (int number = 0; number < events / InventedProject.LIFE; number++) {
            int yearsAgo = isRunning(number) ? 1 : 3 + number % 7;
            projects.add(new InventedProject(number, today.minusYears(yearsAgo)));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> lives = new ArrayList<>();
            for (int number = 0; number < projects.size(); number++) {
                InventedProject project = projects.get(number);
                boolean closed = !isRunning(number);
                lives.add(threads.submit(() -> live(project, closed)));
            }
            for (Future<?> life : lives) {
                finish(life);
            }
        }
        return projects.getFirst();
    }

    /** A project with about so many events, all but its beginning work and spending. */
    public InventedProject longLife(int events) {
        store.publish(new Messages().of(People.arrival()));
        InventedProject project = new InventedProject(0, today.minusYears(1));
        Messages messages = new Messages();
        store.publish(messages.of(project.beginning()));
        for (int done = 0; done < events; done += TOGETHER) {
            store.publish(messages.of(project.moreWork(done, Math.min(TOGETHER, events - done))));
        }
        return project;
    }

    private static boolean isRunning(int number) {
        return number % 100 < RUNNING_OF_HUNDRED;
    }

    private void live(InventedProject project, boolean closed) {
        List<Event> life = new ArrayList<>(project.beginning());
        life.addAll(project.work());
        if (closed) {
            life.addAll(project.ending());
        }
        store.publish(new Messages().of(life));
    }

    private static void finish(Future<?> life) throws InterruptedException {
        try {
            life.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The store could not be filled", e.getCause());
        }
    }
}
