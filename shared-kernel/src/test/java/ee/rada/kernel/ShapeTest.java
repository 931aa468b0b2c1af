package ee.rada.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShapeTest {

    private record Trip(
            @Text(max = 10) String place,
            @Nullable @Text(min = 0, max = 5) String note,
            @Nullable @Text(pattern = "[a-z]+") String word,
            @Range(min = 1, max = 7) int days,
            @Nullable @Range(max = 100) BigDecimal hours,
            List<Stop> stops) {}

    private record Note(@Text(lines = true) String words) {}

    private record Stop(String name, Money fare) {}

    private static final Stop STOP = new Stop("Rakvere", Money.euros("4.50"));

    @Test
    void what_is_right_has_no_errors() {
        assertThat(Shape.errors(trip("Narva", 2, List.of(STOP)))).isEmpty();
        assertThat(Shape.errors(new Trip("Narva", "", "abc", 7, new BigDecimal("99.9"), List.of())))
                .isEmpty();
    }

    @Test
    @SuppressWarnings("NullAway") // what a caller leaves out comes as null, whatever the type says
    void whatever_may_not_be_missing_is_named_at_its_place() {
        assertThat(Shape.errors(new Trip(null, null, null, 1, null, List.of(new Stop(" ", null)))))
                .containsExactly(
                        new FieldError("/place", "required"),
                        new FieldError("/stops/0/name", "required"),
                        new FieldError("/stops/0/fare", "required"));
    }

    @Test
    void every_wrong_field_is_named_at_once() {
        assertThat(Shape.errors(new Trip("Ahtme and Jõhvi", "too long", "Abc", 8, new BigDecimal("100.01"), List.of())))
                .containsExactly(
                        new FieldError("/place", "too-long", Map.of("max", 10)),
                        new FieldError("/note", "too-long", Map.of("max", 5)),
                        new FieldError("/word", "malformed"),
                        new FieldError("/days", "out-of-range", Map.of("min", 1L, "max", 7L)),
                        new FieldError("/hours", "out-of-range", Map.of("min", 0L, "max", 100L)));
    }

    @Test
    void a_text_without_limits_has_4000_characters_at_most() {
        assertThat(Shape.errors(new Stop("x".repeat(4000), Money.euros("0.00"))))
                .isEmpty();
        assertThat(Shape.errors(new Stop("x".repeat(4001), Money.euros("0.00"))))
                .containsExactly(new FieldError("/name", "too-long", Map.of("max", 4000)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\u0000b", "a\u001bb", "a\u0085b", "a\ud800b", "b\udc00", "T1\u200b", "a\u202eb", "a\ufeff"})
    void characters_that_nobody_sees_are_no_text(String text) {
        assertThat(Shape.errors(trip(text, 1, List.of())))
                .containsExactly(new FieldError("/place", "control-character"));
    }

    @Test
    void lines_and_whole_characters_beyond_the_first_plane_are() {
        assertThat(Shape.errors(new Note("a\r\n\tb \ud83d\ude00"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\r\nb", "a\tb", "ab\n", "a\u2028b"})
    void what_is_said_in_a_line_has_one_line(String text) {
        assertThat(Shape.errors(trip(text, 1, List.of()))).containsExactly(new FieldError("/place", "several-lines"));
    }

    @Test
    void a_list_has_an_end() {
        assertThat(Shape.errors(trip("Narva", 1, Collections.nCopies(Shape.MOST, STOP))))
                .isEmpty();
        assertThat(Shape.errors(trip("Narva", 1, Collections.nCopies(Shape.MOST + 1, STOP))))
                .containsExactly(new FieldError("/stops", "too-many", Map.of("max", 10_000)));
    }

    @Test
    void errors_of_one_kind_that_has_a_code_are_refused_by_that_code() {
        var range = Shape.errors(trip("Narva", 0, List.of()));
        var mixed = Shape.errors(trip(" ", 0, List.of()));

        assertThat(Refusal.fields(range).code()).isEqualTo(ProblemCode.OUT_OF_RANGE);
        assertThat(Refusal.fields(mixed).code()).isEqualTo(ProblemCode.VALIDATION);
    }

    private static Trip trip(String place, int days, List<Stop> stops) {
        return new Trip(place, null, null, days, null, stops);
    }
}
