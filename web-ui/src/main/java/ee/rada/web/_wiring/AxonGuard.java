package ee.rada.web._wiring;

import ee.rada.store.LedgerEventStore;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.updates.UpdateChecker;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/**
 * Refuses to start with an Axon that is put together wrongly. Under Spring Boot 4 its auto-configuration falls back without a word:
 * to an event bus that publishes and stores nothing, for one.
 */
@Component
class AxonGuard implements SmartInitializingSingleton {

    private static final String XSTREAM = "com.thoughtworks.xstream.XStream";

    private final ListableBeanFactory beans;

    AxonGuard(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var faults = faults();
        if (!faults.isEmpty()) {
            throw new IllegalStateException("Axon is wired wrongly: " + String.join("; ", faults));
        }
    }

    List<String> faults() {
        var faults = new ArrayList<String>();
        var eventBuses = beans.getBeansOfType(EventBus.class).values();
        if (eventBuses.size() != 1 || !eventBuses.stream().allMatch(LedgerEventStore.class::isInstance)) {
            faults.add("events do not go to the ledger");
        }
        var commandBuses = beans.getBeansOfType(CommandBus.class).values();
        if (commandBuses.size() != 1
                || commandBuses.stream().anyMatch(bus -> bus.getClass() == SimpleCommandBus.class)) {
            faults.add("commands do not go to the command desk");
        }
        if (!beans.getBeansOfType(Serializer.class).values().stream().allMatch(Jackson3Serializer.class::isInstance)) {
            faults.add("a serializer is not Jackson 3");
        }
        if (beans.getBeanNamesForType(UpdateChecker.class).length > 0) {
            faults.add("the update checker would call home");
        }
        if (ClassUtils.isPresent(XSTREAM, AxonGuard.class.getClassLoader())) {
            faults.add("XStream is on the class path");
        }
        return faults;
    }
}
