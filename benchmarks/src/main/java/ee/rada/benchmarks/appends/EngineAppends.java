package ee.rada.benchmarks.appends;

import ee.rada.benchmarks._measure.Worker;
import ee.rada.benchmarks.load.InventedProject;
import ee.rada.benchmarks.load.Messages;
import ee.rada.store.LedgerEventStore;
import java.time.LocalDate;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Appends one event after the other to a stream of its own, each in its own unit of work, as a command does. */
final class EngineAppends implements Worker {

    private final LedgerEventStore store;
    private final Messages messages = new Messages();
    private final InventedProject project = new InventedProject(1, LocalDate.of(2026, 1, 1));
    private int count;

    EngineAppends(LedgerEventStore store) {
        this.store = store;
    }

    @Override
    public void once() {
        UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(null);
        store.publish(messages.of(project.recorded(count++)));
        unit.commit();
    }
}
