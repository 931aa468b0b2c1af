package ee.rada.web._wiring;

import ee.rada.store.postgres.DatabaseAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The service's own settings, below {@code rada}.
 *
 * @param dataDir where everything lies that is kept: embedded database, keys, files
 * @param demo who is there at the first start
 * @param demoPassword of all demo users; empty lets one be made
 * @param masterKey 32 bytes in base64, for a server installation; empty keeps the key in a file below {@code dataDir}
 * @param keyStore the master key in a PKCS#12 file, instead of {@code masterKey}
 * @param signingKey of checkpoints, 32 bytes in base64, for a server installation; empty keeps the key in a file below {@code dataDir}
 * @param trustedProxies addresses of reverse proxies that may say for whom they ask; everybody else is taken for himself
 */
@ConfigurationProperties("rada")
public record RadaSettings(
        @DefaultValue("data") Path dataDir,
        @DefaultValue("users") Demo demo,
        @DefaultValue("") String demoPassword,
        @DefaultValue("") String masterKey,
        @DefaultValue KeyStore keyStore,
        @DefaultValue("") String signingKey,
        @DefaultValue List<String> trustedProxies,
        @DefaultValue Database database,
        @DefaultValue Ledger ledger,
        @DefaultValue AccessLog accessLog) {

    /** OFF: one administrator; USERS: a login for each role; YEAR: those, and an invented year of their work. */
    public enum Demo {
        OFF,
        USERS,
        YEAR
    }

    /**
     * Where the database is: a JDBC address, or {@code embedded}.
     *
     * @param user in whose role the service works
     * @param owner who migrates and grants to that role; empty for the same one
     */
    public record Database(
            @DefaultValue("embedded") String url,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("") String owner,
            @DefaultValue("") String ownerPassword,
            @DefaultValue("20") int poolSize) {

        DatabaseAddress address() {
            return new DatabaseAddress(url, user, password);
        }

        /** For whoever looks at everything or changes tables. */
        public DatabaseAddress ownerAddress() {
            return owner.isEmpty() ? address() : new DatabaseAddress(url, owner, ownerPassword);
        }
    }

    /**
     * A PKCS#12 file with the master key, such as {@code keytool -genseckey} makes.
     *
     * @param path empty where there is none
     * @param password of the file and of the key
     * @param alias the name of the key in it
     */
    public record KeyStore(
            @DefaultValue("") String path,
            @DefaultValue("") String password,
            @DefaultValue("rada-master") String alias) {

        @Override
        public String toString() {
            return "KeyStore[" + path + ", " + alias + "]";
        }
    }

    /**
     * How the ledger is signed.
     *
     * @param origin its name in checkpoints, best an address without its scheme; empty makes one of the key
     * @param checkpoints the file outside the database that keeps them; empty takes one below {@code dataDir}
     * @param postTo an address that every new checkpoint is sent to; empty sends it nowhere
     * @param signWithin how long anything is stored without being signed
     */
    public record Ledger(
            @DefaultValue("") String origin,
            @DefaultValue("") String checkpoints,
            @DefaultValue("") String postTo,
            @DefaultValue("10s") Duration signWithin) {}

    /**
     * Who has looked at what.
     *
     * @param keepYears how long a look stays on record; at least a year, whatever is set
     */
    public record AccessLog(@DefaultValue("7") int keepYears) {

        public AccessLog {
            if (keepYears < 1) {
                throw new IllegalArgumentException("rada.access-log.keep-years is at least 1");
            }
        }
    }

    /** Where checkpoints are kept outside the database. */
    public Path checkpointFile() {
        return ledger.checkpoints().isEmpty()
                ? dataDir.resolve("ledger").resolve("checkpoints.txt")
                : Path.of(ledger.checkpoints());
    }

    /** Where it is kept who was erased: beside the checkpoints, outside the database. */
    public Path erasureFile() {
        return checkpointFile().resolveSibling("erasures.txt");
    }

    /** The folder of the keys that no setting names. */
    public Path keysFolder() {
        return dataDir.resolve("keys");
    }
}
