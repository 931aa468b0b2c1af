package ee.rada.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {

    @ParameterizedTest
    @ValueSource(strings = {"T1", "t1", " T1", "T1\u00a0", "\tT1\n"})
    void a_code_is_the_same_whatever_its_case_and_the_blanks_around_it(String code) {
        assertThat(Codes.areSame("T1", code)).isTrue();
        assertThat(Codes.trimmed(code)).isEqualToIgnoringCase("T1");
    }

    @Test
    void blanks_within_a_code_are_its_own() {
        assertThat(Codes.areSame("T 1", "T1")).isFalse();
    }

    @Test
    void blanks_in_a_row_count_as_one_character() {
        assertThat(Characters.seen("\u00a0 a \n\t b \u00a0")).isEqualTo(3);
    }
}
