package ee.rada.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionTest {

    @ParameterizedTest
    @CsvSource({"Põhja, POHJA", "POHJA, POHJA", "lääne, LAANE", "LÕUNA, LOUNA", "ida, IDA", "remote, REMOTE", "all, ALL"
    })
    void it_is_read_with_or_without_its_estonian_letters(String text, Region region) {
        assertThat(Region.of(text)).isEqualTo(region);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8", "P-HJA", "PÕHJA; drop table"})
    void what_cannot_be_a_code_is_no_region(String text) {
        assertThat(catchThrowableOfType(Refusal.class, () -> Region.of(text)).code())
                .isEqualTo(ProblemCode.UNKNOWN_REGION);
    }

    @Test
    void everybody_may_act_on_what_is_everybodys_and_in_his_own_region_only() {
        assertThat(Region.of("POHJA").covers(Region.of("POHJA"))).isTrue();
        assertThat(Region.of("POHJA").covers(Region.ALL)).isTrue();
        assertThat(Region.ALL.covers(Region.REMOTE)).isTrue();
        assertThat(Region.of("POHJA").covers(Region.of("IDA"))).isFalse();
        assertThat(Region.REMOTE.covers(Region.of("IDA"))).isFalse();
    }
}
