package ee.rada.web.substitutions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CalendarTest {

    @Test
    void a_line_has_at_most_75_octets_and_no_letter_is_cut() {
        var text = new StringBuilder();

        Calendar.line(text, "SUMMARY:" + "õ".repeat(100));

        assertThat(text.toString()).endsWith("\r\n");
        assertThat(text.toString().split("\r\n", -1))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(text.toString().replace("\r\n ", "")).isEqualTo("SUMMARY:" + "õ".repeat(100) + "\r\n");
    }
}
