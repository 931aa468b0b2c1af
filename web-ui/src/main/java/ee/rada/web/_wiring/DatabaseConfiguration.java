package ee.rada.web._wiring;

import com.zaxxer.hikari.HikariDataSource;
import ee.rada.kernel.cases.CaseFields;
import ee.rada.store.BlindIndex;
import ee.rada.store.EventTypes;
import ee.rada.store.FileStore;
import ee.rada.store.Hmac;
import ee.rada.store.Ledger;
import ee.rada.store.LedgerEventStore;
import ee.rada.store.MasterKey;
import ee.rada.store.Sealer;
import ee.rada.store.StoreSettings;
import ee.rada.store.erasures.ErasureList;
import ee.rada.store.erasures.Erasures;
import ee.rada.store.erasures.Search;
import ee.rada.store.postgres.DataSources;
import ee.rada.store.postgres.DatabaseAddress;
import ee.rada.store.postgres.LocalServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens what is kept: a database server of our own or one that is named, the event store in it, the keys and files beside it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RadaSettings.class)
class DatabaseConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseConfiguration.class);
    private static final String EMBEDDED = "embedded";

    /** Only where no server is named. */
    @Bean
    @ConditionalOnProperty(name = "rada.database.url", havingValue = EMBEDDED, matchIfMissing = true)
    LocalServer localServer(RadaSettings settings) throws IOException {
        return LocalServer.start(settings.dataDir().resolve("postgres"));
    }

    @Bean
    @ConditionalOnBean(LocalServer.class)
    DatabaseAddress localAddress(LocalServer server) {
        return server.applicationAddress();
    }

    @Bean
    @ConditionalOnMissingBean
    DatabaseAddress namedAddress(RadaSettings settings) {
        return settings.database().address();
    }

    /** Migrated before anybody gets it. */
    @Bean
    HikariDataSource dataSource(
            DatabaseAddress address, RadaSettings settings, ObjectProvider<LocalServer> localServer) {
        LocalServer local = localServer.getIfAvailable();
        DataSources.migrate(local == null ? settings.database().ownerAddress() : local.address(), address);
        return DataSources.pool(address, settings.database().poolSize());
    }

    @Bean
    ErasureList erasureList(RadaSettings settings) throws IOException {
        return ErasureList.open(settings.erasureFile());
    }

    /** Held against the list of erasures before anybody reads from it. */
    @Bean
    LedgerEventStore eventStore(HikariDataSource dataSource, EventTypes types, ErasureList erasures)
            throws IOException {
        int again = erasures.holdAgainst(dataSource);
        if (again > 0) {
            LOG.warn("This database is older than {}: {} people were erased again", erasures, again);
        }
        return LedgerEventStore.open(dataSource, types, StoreSettings.defaults());
    }

    @Bean
    Ledger ledger(LedgerEventStore store) {
        return store.ledger();
    }

    @Bean
    MasterKey masterKey(RadaSettings settings) throws IOException {
        return MasterKeys.named(settings);
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
    Erasures erasures(
            Sealer sealer, HikariDataSource dataSource, ErasureList list, @Qualifier("wallClock") Clock clock) {
        return new Erasures(sealer, dataSource, list, clock, CaseFields.NAMES);
    }

    /** Everything beside the database that is written to: all of the data folder but keys, and the log file where there is one. */
    @Bean
    Search search(
            HikariDataSource dataSource,
            RadaSettings settings,
            @Value("${logging.file.name:}") String log,
            @Value("${logging.file.path:}") String logs) {
        List<Path> folders = new ArrayList<>(List.of(settings.dataDir()));
        Stream.of(log, logs).filter(name -> !name.isEmpty()).map(Path::of).forEach(folders::add);
        return new Search(dataSource, folders, List.of(settings.dataDir().resolve("postgres"), settings.keysFolder()));
    }

    @Bean
    Hmac hmac(MasterKey key) {
        return Hmac.forReceipts(key);
    }

    @Bean
    FileStore fileStore(RadaSettings settings) throws IOException {
        return new FileStore(settings.dataDir().resolve("files"));
    }
}
