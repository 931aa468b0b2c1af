package ee.rada.web._security;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.query.Found;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts people log in with. They are no events: a password hash must be able to vanish. */
@Component
public final class Accounts {

    /** How long a password lasts that somebody else made. */
    static final Duration TEMPORARY = Duration.ofHours(24);

    /**
     * An account.
     *
     * @param passwordHash says which algorithm made it, so that it can be replaced by a better one
     * @param temporaryUntil until when the password can be changed for one's own; null for one's own
     */
    record Account(
            String username,
            OfficialId official,
            String passwordHash,
            Instant passwordSetAt,
            @Nullable Instant temporaryUntil) {

        boolean isTemporary() {
            return temporaryUntil != null;
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;
    private final VerifiedPasswords verified;
    private final LoadingCache<String, Optional<Account>> lately;

    Accounts(JdbcClient jdbc, @Qualifier("wallClock") Clock clock, VerifiedPasswords verified) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.verified = verified;
        this.lately = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(Duration.ofSeconds(1))
                .build(this::find);
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
        return jdbc.sql("""
                select username, official_id, password_hash, password_set_at, temporary_until
                  from app.account
                 where username = :username and (temporary_until is null or temporary_until > :now)""")
                .param("now", now())
                .param("username", canonical(username))
                .query((row, _) -> new Account(
                        row.getString("username"),
                        new OfficialId(row.getObject("official_id", UUID.class)),
                        row.getString("password_hash"),
                        Found.instant(row, "password_set_at"),
                        Found.instantOrNull(row, "temporary_until")))
                .optional();
    }

    /** Whether he could log in now with the password he came with; true for a second longer than it is. */
    boolean stands(Login login) {
        return lately.get(login.username()).stream()
                .anyMatch(account -> account.passwordSetAt().equals(login.passwordSetAt()));
    }

    /** Whether he has to choose a password of his own first. */
    boolean isTemporary(Login login) {
        return lately.get(login.username()).stream().anyMatch(Account::isTemporary);
    }

    /** Gives the account a password of its owner's own. Whoever came in with the one before is out. */
    void setPassword(String username, String passwordHash) {
        jdbc.sql("""
                update app.account set password_hash = :hash, password_set_at = :at, temporary_until = null
                 where username = :username""")
                .param("hash", passwordHash)
                .param("at", now())
                .param("username", username)
                .update();
        verified.forget();
        lately.invalidate(username);
    }

    /** Whether nobody can come in any more, because nobody changed the first secret in time. */
    boolean allExpired() {
        return !none() && jdbc.sql("""
                        select not exists (
                               select from app.account where temporary_until is null or temporary_until > :now)""").param("now", now()).query(Boolean.class).single();
    }

    /** Makes a new temporary password for an account whose own has run out. */
    void renew(String username, String passwordHash) {
        jdbc.sql("""
                update app.account set password_hash = :hash, password_set_at = :at, temporary_until = :until
                 where username = :username""")
                .param("hash", passwordHash)
                .param("at", now())
                .param("until", now().plus(TEMPORARY))
                .param("username", username)
                .update();
        verified.forget();
        lately.invalidate(username);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** Whether demo users can log in. */
    public boolean areForTrying() {
        return jdbc.sql("select exists (select from app.account where demo)")
                .query(Boolean.class)
                .single();
    }

    /** Makes accounts with one password, all or none. It is temporary unless everybody is meant to know it. */
    void add(List<DemoUser> users, String passwordHash, boolean demo) {
        jdbc.sql("""
                insert into app.account
                       (username, official_id, password_hash, password_set_at, temporary_until, created_at, demo)
                select username, official_id, :hash, :at, :until, :at, :demo
                from unnest(:usernames::text[], :officials::uuid[]) as added (username, official_id)
                """)
                .param("usernames", users.stream().map(DemoUser::username).toArray(String[]::new))
                .param(
                        "officials",
                        users.stream().map(user -> user.official().value()).toArray(UUID[]::new))
                .param("hash", passwordHash)
                .param("at", now())
                .param("until", demo ? null : now().plus(TEMPORARY), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("demo", demo)
                .update();
        verified.forget();
        lately.invalidateAll();
    }
}
