package ee.rada.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds a person by a value that is nowhere stored in clear, such as a personal code: by its fingerprint under a key from outside the
 * database. Trying all values there can be tells nothing to whoever has the database alone. An entry goes with the person's key.
 */
public final class BlindIndex {

    private final Hmac hmac;
    private final JdbcClient jdbc;

    BlindIndex(MasterKey masterKey, DataSource dataSource) {
        this.hmac = Hmac.forBlindIndex(masterKey);
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Whose value this is; empty where it is nobody's, or that person was erased. */
    public Optional<UUID> find(String value) {
        return jdbc.sql("select subject from store.blind_entry where mac = ?")
                .param(mac(value).bytes())
                .query(UUID.class)
                .optional();
    }

    /**
     * Keeps it as this person's, with the {@link Append} of the unit of work that this is called in. Where it became somebody else's
     * meanwhile, that append is refused as one that has lost a race.
     */
    public void keep(UUID subject, String value) {
        Append.current().newEntry(new BlindEntry(mac(value), subject));
    }

    private Hash mac(String value) {
        return hmac.of(value.getBytes(UTF_8));
    }
}
