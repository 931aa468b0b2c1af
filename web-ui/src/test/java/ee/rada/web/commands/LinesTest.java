package ee.rada.web.commands;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import ee.rada.kernel.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
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

    @Test
    void a_line_without_an_end_is_not_read_for_ever() {
        var endless = new Endless();
        var lines = new Lines(endless);

        assertThatExceptionOfType(Refusal.class).isThrownBy(lines::next);
        assertThat(endless.given).isLessThan(2L * Lines.PASSED_OVER);
        assertThatNoException().isThrownBy(() -> assertThat(lines.next()).isNull());
    }

    private static final class Endless extends InputStream {

        private long given;

        @Override
        public int read() {
            given++;
            return 'x';
        }

        @Override
        public int read(byte[] into, int from, int length) {
            Arrays.fill(into, from, from + length, (byte) 'x');
            given += length;
            return length;
        }
    }

    private static Lines lines(String text) {
        return new Lines(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }
}
