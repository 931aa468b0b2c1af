package ee.rada.web.commands;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ee.rada.kernel.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class LinesTest {

    @Test
    void the_last_line_needs_no_end() throws IOException {
        var lines = lines("a\n\nb");

        assertThat(lines.next()).isEqualTo("a".getBytes(UTF_8));
        assertThat(lines.next()).isEmpty();
        assertThat(lines.next()).isEqualTo("b".getBytes(UTF_8));
        assertThat(lines.next()).isNull();
    }

    @Test
    void a_line_that_is_too_long_does_not_spoil_the_next() throws IOException {
        var lines = lines("x".repeat(StrictJson.LARGEST + 1) + "\nb\n");

        assertThatExceptionOfType(Refusal.class).isThrownBy(lines::next);
        assertThat(lines.next()).isEqualTo("b".getBytes(UTF_8));
        assertThat(lines.next()).isNull();
    }

    private static Lines lines(String text) {
        return new Lines(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }
}
