package ee.rada.web._security;

import ee.rada.kernel.posts.OfficialId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts people log in with. They are no events: a password hash must be able to vanish. */
@Component
public final class Accounts {

    /** A password hash says which algorithm made it, so that it can be replaced by a better one. */
    record Account(String username, OfficialId official, String passwordHash) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final VerifiedPasswords verified;

    Accounts(JdbcClient jdbc, Clock clock, VerifiedPasswords verified) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.verified = verified;
    }

    /** Names are compared in lower case. */
    static String canonical(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }

    public boolean none() {
        return jdbc.sql("select not exists (select from app.account)")
                .query(Boolean.class)
                .single();
    }

    Optional<Account> find(String username) {
        return jdbc.sql("select username, official_id, password_hash from app.account where username = :username")
                .param("username", canonical(username))
                .query((row, _) -> new Account(
                        row.getString("username"),
                        new OfficialId(row.getObject("official_id", UUID.class)),
                        row.getString("password_hash")))
                .optional();
    }

    /** Whether demo users can log in. */
    public boolean areForTrying() {
        return jdbc.sql("select exists (select from app.account where demo)")
                .query(Boolean.class)
                .single();
    }

    /** Makes accounts with one password, all or none. */
    void add(List<DemoUser> users, String passwordHash, boolean demo) {
        jdbc.sql("""
                insert into app.account (username, official_id, password_hash, created_at, demo)
                select username, official_id, :hash, :at, :demo
                from unnest(:usernames::text[], :officials::uuid[]) as added (username, official_id)
                """)
                .param("usernames", users.stream().map(DemoUser::username).toArray(String[]::new))
                .param(
                        "officials",
                        users.stream().map(user -> user.official().value()).toArray(UUID[]::new))
                .param("hash", passwordHash)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("demo", demo)
                .update();
        verified.forget();
    }
}
