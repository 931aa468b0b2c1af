package ee.rada.query._axon;

import ee.rada.query.Fold;
import ee.rada.query.Wholes;
import ee.rada.store.EventTypes;
import ee.rada.store.LedgerEventStore;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the query side to the data source, the event store and Axon's query bus, which the application gives. */
@Configuration(proxyBeanMethods = false)
class QuerySideConfiguration {

    @Bean
    Knowledge knowledge() {
        return new Knowledge();
    }

    @Bean
    KnowledgeProcessor knowledgeProcessor(
            DataSource dataSource, LedgerEventStore store, EventTypes types, List<Fold> folds, Knowledge knowledge) {
        return new KnowledgeProcessor(dataSource, store, types, folds, knowledge);
    }

    @Bean
    Rebuild rebuild(KnowledgeProcessor processor) {
        return processor.rebuild();
    }

    @Bean
    ReplayCheck replayCheck(KnowledgeProcessor processor) {
        return processor.check();
    }

    @Bean
    Workspaces workspaces(
            DataSource dataSource,
            LedgerEventStore store,
            EventTypes types,
            List<Fold> folds,
            List<Wholes> wholes,
            Knowledge knowledge) {
        return new Workspaces(dataSource, store.ledger(), types, folds, wholes, knowledge);
    }

    /** The guard first: who may not ask costs no transaction. */
    @Bean
    ConfigurerModule guardedQueries(DataSource dataSource, Workspaces workspaces) {
        var oneMoment = new OneMoment(dataSource, workspaces);
        return axon -> axon.onInitialize(configuration -> configuration.onStart(Integer.MIN_VALUE, () -> {
            configuration.queryBus().registerHandlerInterceptor(new QueryGuard());
            configuration.queryBus().registerHandlerInterceptor(oneMoment);
        }));
    }
}
