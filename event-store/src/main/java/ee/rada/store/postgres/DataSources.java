package ee.rada.store.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the service's way to its database. */
public final class DataSources {

    private static final Logger LOG = LoggerFactory.getLogger(DataSources.class);
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

    /**
     * Migrates as the owner, and grants to the application's role what it needs and no more; makes that role where there is none. Where
     * both are the same, only the triggers keep what is stored.
     */
    public static void migrate(DatabaseAddress owner, DatabaseAddress application) {
        try (HikariDataSource pool = pool(owner, 2)) {
            migrate(pool);
            if (owner.user().equals(application.user())) {
                LOG.warn(
                        "The service works as the owner of its database: name an owner of its own, so that it cannot change the ledger");
                return;
            }
            try (Connection connection = pool.getConnection()) {
                ApplicationRole.make(connection, application.user(), application.password());
                ApplicationRole.grant(connection, application.user());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "What the role " + application.user() + " needs could not be granted to it", e);
        }
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
