package ee.rada.web._security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LoginLimitTest {

    private final AtomicLong nanos = new AtomicLong();
    private final LoginLimit limit = new LoginLimit(nanos::get);

    @Test
    void after_ten_wrong_passwords_the_right_one_is_not_looked_at_either() {
        guess(10);

        assertThatExceptionOfType(TooManyTries.class)
                .isThrownBy(() -> limit.attempt("juht", "::1", () -> Optional.of(1)));
    }

    @Test
    void another_address_or_account_is_not_concerned() {
        guess(10);

        assertThat(limit.attempt("juht", "::2", () -> Optional.of(1))).isPresent();
        assertThat(limit.attempt("haldur", "::1", () -> Optional.of(1))).isPresent();
    }

    @Test
    void a_right_password_lets_earlier_slips_be() {
        guess(9);
        limit.attempt("juht", "::1", () -> Optional.of(1));
        guess(9);

        assertThat(limit.attempt("juht", "::1", () -> Optional.of(1))).isPresent();
    }

    @Test
    void it_ends_a_quarter_of_an_hour_after_the_last_wrong_one() {
        guess(10);
        nanos.addAndGet(Duration.ofMinutes(15).plusSeconds(1).toNanos());

        assertThat(limit.attempt("juht", "::1", () -> Optional.of(1))).isPresent();
    }

    @Test
    void guesses_sent_at_once_are_counted_one_by_one() {
        var looked = new AtomicInteger();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 200; i++) {
                executor.execute(() -> {
                    try {
                        limit.attempt("juht", "::1", () -> {
                            looked.incrementAndGet();
                            return Optional.empty();
                        });
                    } catch (TooManyTries expected) {
                        // this guess was one too many
                    }
                });
            }
        }
        assertThat(looked).hasValue(LoginLimit.MOST);
    }

    private void guess(int times) {
        for (int i = 0; i < times; i++) {
            limit.attempt("juht", "::1", Optional::empty);
        }
    }
}
