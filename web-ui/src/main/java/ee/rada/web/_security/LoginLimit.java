package ee.rada.web._security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * At most ten wrong passwords in fifteen minutes for one account from one address. From elsewhere the account can still be logged in
 * to, so nobody can be locked out by a stranger.
 */
@Component
final class LoginLimit {

    static final int MOST = 10;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private final Cache<String, Tries> tries;

    @Autowired
    LoginLimit() {
        this(Ticker.systemTicker());
    }

    LoginLimit(Ticker ticker) {
        this.tries = Caffeine.newBuilder()
                .ticker(ticker)
                .maximumSize(100_000)
                .expireAfterWrite(WINDOW)
                .build();
    }

    /**
     * Looks at a password, unless there were too many wrong ones. One at a time: a thousand guesses sent at once are still a thousand.
     *
     * @param check empty where the password was wrong
     */
    <T> Optional<T> attempt(String username, String address, Supplier<Optional<T>> check) {
        String key = username + " " + address;
        Tries all = tries.get(key, _ -> new Tries());
        synchronized (all) {
            if (all.wrong >= MOST) {
                throw new TooManyTries();
            }
            Optional<T> found = check.get();
            if (found.isPresent()) {
                all.wrong = 0;
            } else {
                all.wrong++;
                tries.put(key, all);
            }
            return found;
        }
    }

    private static final class Tries {
        private int wrong;
    }
}
