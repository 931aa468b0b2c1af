package ee.rada.web._format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HumanNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 234,50|1234.50",
                "1\u00a0234,50 €|1234.50",
                "€1,234.50|1234.50",
                "1.234.567,5|1234567.5",
                "1234.5|1234.5",
                "0,125|0.125",
                "1,2345|1.2345",
                "\u22123|-3",
                "40 %|40",
                "7|7"
            })
    void a_number_is_read_as_people_write_it(String typed, String read) {
        assertThat(HumanNumber.read(typed)).contains(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.234", "1,234", "-12.345 €", "999,999"})
    void a_number_that_can_be_read_in_two_ways_is_not_guessed(String typed) {
        assertThat(HumanNumber.isAmbiguous(typed)).isTrue();
        assertThat(HumanNumber.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kaks", "1 23 4", "1,2,3", "1e5", "12.34.56", "--1"})
    void what_is_no_number_is_none(String typed) {
        assertThat(HumanNumber.isAmbiguous(typed)).isFalse();
        assertThat(HumanNumber.read(typed)).isEmpty();
    }
}
