package ee.rada.command._axon;

import ee.rada.store.BlindIndex;
import ee.rada.store.EventTypes;
import ee.rada.store.Hmac;
import ee.rada.store.LedgerEventStore;
import ee.rada.store.Sealer;
import ee.rada.store.erasures.Erasures;
import org.axonframework.commandhandling.CommandBus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the desk on the command bus, under the name of every command. */
@Configuration(proxyBeanMethods = false)
class CommandSideConfiguration {

    @Bean
    Deciders deciders() {
        return new Deciders();
    }

    @Bean
    EventTypes eventTypes(Deciders deciders) {
        return new DecidedTypes(deciders);
    }

    @Bean
    CommandDesk commandDesk(
            Deciders deciders,
            LedgerEventStore store,
            Hmac hmac,
            Sealer sealer,
            BlindIndex index,
            Erasures erasures,
            @Value("${rada.cached-states:20000}") long cachedStates) {
        return new CommandDesk(
                deciders,
                store,
                new States(cachedStates),
                new StoredAnswers(store, hmac),
                new StoredPast(store.ledger()),
                new People(sealer::seal, new StoredPersons(sealer, index), erasures::erase));
    }

    @Bean
    CommandBus commandBus(CommandDesk desk) {
        var bus = new DeskCommandBus();
        CommandDesk.commandNames().forEach(name -> bus.subscribe(name, desk));
        return bus;
    }
}
