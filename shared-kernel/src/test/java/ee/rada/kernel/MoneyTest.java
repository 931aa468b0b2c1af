package ee.rada.kernel;

import static ee.rada.kernel.Money.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class MoneyTest {

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void in_json_it_is_a_text_and_a_currency() {
        assertThat(json.writeValueAsString(euros("1000.00")))
                .isEqualTo("{\"amount\":\"1000.00\",\"currency\":\"EUR\"}");
        assertThat(json.readValue("{\"currency\":\"USD\",\"amount\":\"-0.5\"}", Money.class))
                .isEqualTo(new Money(-50, "USD"));
    }

    @ParameterizedTest
    @CsvSource({
        "1000.00, 100000",
        "0.01, 1",
        "-0.01, -1",
        "7, 700",
        "7.1, 710",
        "7.10000, 710",
        "-0.00, 0",
        "9999999999999.99, 999999999999999"
    })
    void it_is_exact_to_the_cent(String text, long cents) {
        assertThat(euros(text).cents()).isEqualTo(cents);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.001", "1.005", "-99.999"})
    void a_third_decimal_is_refused_and_never_rounded(String text) {
        assertThat(refusal(text)).isEqualTo(ProblemCode.MONEY_SCALE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10000000000000.00", "-10000000000000", "100000000000000"})
    void fourteen_digits_before_the_point_are_too_many(String text) {
        assertThat(refusal(text)).isEqualTo(ProblemCode.OUT_OF_RANGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1,00", "1 000.00", "1e3", "+1", ".5", "1.", "NaN", "0x10", "١"})
    void what_is_not_a_plain_decimal_is_not_an_amount(String text) {
        assertThat(refusal(text)).isEqualTo(ProblemCode.VALIDATION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"eur", "EURO", "", "€"})
    void a_currency_is_three_capital_letters(String currency) {
        var refused = catchThrowableOfType(Refusal.class, () -> Money.of("1.00", currency));

        assertThat(refused.code()).isEqualTo(ProblemCode.CURRENCY_NOT_SUPPORTED);
    }

    @Test
    void it_adds_and_subtracts() {
        assertThat(euros("0.10").plus(euros("0.20"))).isEqualTo(euros("0.30"));
        assertThat(euros("0.10").minus(euros("0.20"))).isEqualTo(euros("-0.10"));
        assertThat(euros("0.10").negated()).isEqualTo(euros("-0.10"));
        assertThat(euros("0.10").min(euros("0.20"))).isEqualTo(euros("0.10"));
        assertThat(euros("0.10")).isLessThan(euros("0.20"));
    }

    @Test
    void a_sum_that_is_too_large_is_refused_and_not_wrapped_around() {
        var refused = catchThrowableOfType(
                Refusal.class, () -> euros("9999999999999.99").plus(euros("0.01")));

        assertThat(refused.code()).isEqualTo(ProblemCode.OUT_OF_RANGE);
    }

    @Test
    void two_currencies_are_never_added_nor_compared() {
        var dollars = Money.of("1.00", "USD");

        assertThatThrownBy(() -> euros("1.00").plus(dollars)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> euros("1.00").compareTo(dollars)).isInstanceOf(IllegalArgumentException.class);
    }

    private static ProblemCode refusal(String amount) {
        return catchThrowableOfType(Refusal.class, () -> euros(amount)).code();
    }
}
