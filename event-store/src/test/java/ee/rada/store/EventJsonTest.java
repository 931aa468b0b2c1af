package ee.rada.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventJsonTest {

    record Everything(
            UUID id,
            LocalDate day,
            Instant moment,
            BigDecimal amount,
            List<String> names,
            @Nullable String reason) {}

    @Test
    void members_are_sorted_and_absent_ones_left_out() {
        Everything event = new Everything(
                new UUID(1, 2),
                LocalDate.of(2026, 1, 31),
                Instant.parse("2026-01-31T10:15:30.123456Z"),
                new BigDecimal("1E+3"),
                List.of(),
                null);

        String json = EventJson.write(event);

        assertThat(json)
                .isEqualTo(
                        "{\"amount\":\"1000\",\"day\":\"2026-01-31\",\"id\":\"00000000-0000-0001-0000-000000000002\","
                                + "\"moment\":\"2026-01-31T10:15:30.123456Z\",\"names\":[]}");
        assertThat(EventJson.read(json, Everything.class))
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(event);
    }

    @Test
    void members_are_sorted_by_utf_16_units_as_rfc_8785_says() {
        assertThat(EventJson.write(Map.of("\ufb33", 1, "\ud83d\ude00", 2, "\u20ac", 3, "1", 4, "\r", 5)))
                .isEqualTo("{\"\\r\":5,\"1\":4,\"\u20ac\":3,\"\ud83d\ude00\":2,\"\ufb33\":1}");
    }

    @Test
    void only_what_must_be_is_escaped() {
        assertThat(EventJson.write(List.of("\u20ac$\u000f\nA'B\"\\\\\"/\u007f\u2028")))
                .isEqualTo("[\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\u007f\u2028\"]");
    }

    @Test
    void floats_are_refused() {
        assertThatThrownBy(() -> EventJson.write(List.of(0.1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EventJson.write(List.of(1f))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whole_numbers_that_a_json_reader_may_round_are_refused() {
        assertThat(EventJson.write(List.of((1L << 53) - 1, -5))).isEqualTo("[9007199254740991,-5]");
        assertThatThrownBy(() -> EventJson.write(List.of(1L << 53))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void half_a_character_is_refused() {
        assertThatThrownBy(() -> EventJson.write(List.of("\ud83d"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_gap_in_a_list_is_refused() {
        assertThatThrownBy(() -> EventJson.write(Arrays.asList("a", null)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
