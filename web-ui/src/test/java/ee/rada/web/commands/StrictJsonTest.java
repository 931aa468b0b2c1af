package ee.rada.web.commands;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import java.io.ByteArrayInputStream;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"a\":1}}",
                "{'a':1}",
                "{\"a\":NaN}",
                "{\"a\":1}{\"b\":2}",
                "// no\n{}",
                "\ufeff{}"
            })
    void what_is_no_json_is_refused(String text) {
        assertThat(code(text.getBytes(UTF_8))).isEqualTo("not-json");
    }

    @Test
    void the_same_name_twice_is_refused() {
        assertThat(code("{\"a\":1,\"a\":2}".getBytes(UTF_8))).isEqualTo("duplicate-field");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7b2261223a22ff227d", "7b2261223a22c080227d", "7b2261223a22eda080227d", "7b2261223a22c3"})
    void malformed_utf_8_is_refused(String hex) {
        assertThat(code(HexFormat.of().parseHex(hex))).isEqualTo("not-utf-8");
    }

    @Test
    void another_encoding_is_refused() {
        assertThat(code("{}".getBytes(UTF_16))).isIn("not-utf-8", "not-json");
    }

    @Test
    void fifty_levels_are_deep_enough() {
        assertThat(StrictJson.read(nested(50)).isArray()).isTrue();
        assertThat(code(nested(51))).isEqualTo("too-deep");
        assertThat(code("[".repeat(500_000).getBytes(UTF_8))).isEqualTo("too-deep");
    }

    @Test
    void a_large_body_is_refused_without_being_read_to_its_end() {
        var body = new ByteArrayInputStream(new byte[10 << 20]);

        var refusal = catchThrowableOfType(Refusal.class, () -> StrictJson.read(body));

        assertThat(refusal.code()).isEqualTo(ProblemCode.BODY_TOO_LARGE);
        assertThat(body.available()).isGreaterThan(8 << 20);
    }

    private static byte[] nested(int levels) {
        return ("[".repeat(levels) + "]".repeat(levels)).getBytes(UTF_8);
    }

    private static String code(byte[] body) {
        return catchThrowableOfType(Refusal.class, () -> StrictJson.read(body))
                .errors()
                .getFirst()
                .code();
    }
}
