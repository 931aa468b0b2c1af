package ee.rada.benchmarks.knowledge;

import com.zaxxer.hikari.HikariDataSource;
import ee.rada.benchmarks._measure.Server;
import ee.rada.kernel.cases.CaseFields;
import ee.rada.store.BlindIndex;
import ee.rada.store.EventTypes;
import ee.rada.store.Hmac;
import ee.rada.store.Ledger;
import ee.rada.store.LedgerEventStore;
import ee.rada.store.MasterKey;
import ee.rada.store.Sealer;
import ee.rada.store.StoreSettings;
import ee.rada.store.erasures.ErasureList;
import ee.rada.store.erasures.Erasures;
import ee.rada.store.postgres.DataSources;
import java.io.IOException;
import java.time.Clock;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Command side and query side in this process, put together as the service does it, without the web. */
@Configuration(proxyBeanMethods = false)
@ComponentScan({"ee.rada.command", "ee.rada.query"})
class InProcess {

    private static final int POOL = 20;

    /** Starts them; everything that is in the store is projected when this returns. */
    static AnnotationConfigApplicationContext start(Server server) {
        var context = new AnnotationConfigApplicationContext();
        context.getBeanFactory().registerSingleton("server", server);
        context.register(InProcess.class);
        context.refresh();
        return context;
    }

    @Bean
    HikariDataSource dataSource(Server server) {
        return DataSources.pool(server.address(), POOL);
    }

    @Bean
    LedgerEventStore eventStore(HikariDataSource dataSource, EventTypes types) {
        return LedgerEventStore.open(dataSource, types, StoreSettings.defaults());
    }

    @Bean
    Ledger ledger(LedgerEventStore store) {
        return store.ledger();
    }

    @Bean
    MasterKey masterKey(Server server) throws IOException {
        return MasterKey.inFolder(server.folder().resolve("keys"));
    }

    @Bean
    Sealer sealer(LedgerEventStore store, MasterKey key) {
        return store.sealer(key);
    }

    @Bean
    BlindIndex blindIndex(LedgerEventStore store, MasterKey key) {
        return store.blindIndex(key);
    }

    @Bean
    Erasures erasures(Sealer sealer, HikariDataSource dataSource, Server server) throws IOException {
        return new Erasures(
                sealer,
                dataSource,
                ErasureList.open(server.folder().resolve("erasures")),
                Clock.systemUTC(),
                CaseFields.NAMES);
    }

    @Bean
    Hmac hmac(MasterKey key) {
        return Hmac.forReceipts(key);
    }
}
