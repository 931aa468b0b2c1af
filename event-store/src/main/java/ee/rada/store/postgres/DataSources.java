package ee.rada.store.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Makes the service's way to its database. */
public final class DataSources {

    private static final Duration START_WAIT = Duration.ofSeconds(30);
    private static final Duration BORROW_WAIT = Duration.ofSeconds(5);

    private DataSources() {}

    /**
     * A pool of connections that see the schemas view, app and store, in this order. Waits up to 30 s for a server that is only just
     * starting; later, whoever finds no connection within 5 s gets an exception.
     */
    public static HikariDataSource pool(DatabaseAddress address, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("rada");
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(size);
        config.setConnectionTimeout(BORROW_WAIT.toMillis());
        config.setInitializationFailTimeout(START_WAIT.toMillis());
        config.addDataSourceProperty("ApplicationName", "rada");
        config.addDataSourceProperty("currentSchema", "view,app,store");
        config.addDataSourceProperty("connectTimeout", "5");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        return new HikariDataSource(config);
    }

    /** Brings the schemas store and app to what this version needs. Safe when several processes start at once. */
    public static void migrate(DataSource dataSource) {
        Flyway.configure()
                .dataSource(dataSource)
                .defaultSchema("app")
                .schemas("app", "store")
                // Modules number their own: a database that has a later one of another module gets the earlier ones,
                // too.
                .outOfOrder(true)
                .load()
                .migrate();
    }
}
