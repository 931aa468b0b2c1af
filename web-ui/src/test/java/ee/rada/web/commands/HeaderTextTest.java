package ee.rada.web.commands;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"p%C3%B5hjus", "UTF-8''p%C3%B5hjus", "utf-8''p%c3%b5hjus", "põhjus"})
    void estonian_is_understood_in_every_way_it_is_written(String value) throws WrongValue {
        assertThat(HeaderText.decode(value.equals("põhjus") ? asTheServerHandsItOver(value) : value))
                .isEqualTo("põhjus");
    }

    @ParameterizedTest
    @ValueSource(strings = {"põhjus", "100% õige", "šokk on Windowsi täht: ä"})
    void latin_1_is_taken_for_what_it_is(String value) throws WrongValue {
        String latin1 = value.replace("š", "s");

        assertThat(HeaderText.decode(latin1)).isEqualTo(latin1);
    }

    @Test
    void a_percent_sign_that_encodes_nothing_stays() throws WrongValue {
        assertThat(HeaderText.decode("100% valmis, 5%")).isEqualTo("100% valmis, 5%");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%00b", "a%0d%0aSet-Cookie: x", "%ff", "\u0085"})
    void nothing_hidden_gets_through(String value) {
        assertThatExceptionOfType(WrongValue.class).isThrownBy(() -> HeaderText.decode(value));
    }

    private static String asTheServerHandsItOver(String value) {
        return new String(value.getBytes(UTF_8), ISO_8859_1);
    }
}
