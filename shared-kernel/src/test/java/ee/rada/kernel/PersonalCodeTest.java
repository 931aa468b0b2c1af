package ee.rada.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalCodeTest {

    private static final long SEED = 585;

    private record Letter(
            String words, @Text(pattern = "[0-9]{11}") String number, PersonalCode code) {}

    /** Published as an example or as identities for tests. */
    @ParameterizedTest
    @ValueSource(strings = {"37605030299", "60001019906", "30303039914", "50001029996"})
    void a_code_has_a_birth_date_and_a_check_digit(String code) {
        assertThat(PersonalCode.isValid(code)).isTrue();
    }

    @Test
    void the_first_digit_tells_the_century() {
        assertThat(new PersonalCode("37605030299").birthDate()).isEqualTo(LocalDate.of(1976, 5, 3));
        assertThat(new PersonalCode("60001019906").birthDate()).isEqualTo(LocalDate.of(2000, 1, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "3760503029",
                "376050302990",
                "37605030298",
                "17605030299",
                "37613030299",
                "37602300295",
                "37605O30299",
                "٣٧٦٠٥٠٣٠٢٩٩"
            })
    void what_is_no_code_is_refused(String text) {
        assertThatThrownBy(() -> PersonalCode.of(text))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(ProblemCode.ISIKUKOOD_INVALID));
    }

    @Test
    void of_ten_last_digits_one_is_right() {
        var random = new Random(SEED);
        for (int i = 0; i < 10_000; i++) {
            var start = beginning(random);

            assertThat(IntStream.rangeClosed(0, 9).filter(last -> PersonalCode.isValid(start + last)))
                    .as("%s, seed %d", start, SEED)
                    .hasSize(1);
        }
    }

    @Test
    void one_wrong_digit_after_the_date_never_makes_another_code() {
        var random = new Random(SEED);
        for (int i = 0; i < 10_000; i++) {
            var code = code(random);
            int at = 7 + random.nextInt(4);
            char other = (char) ('0' + (code.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
            var mistyped = code.substring(0, at) + other + code.substring(at + 1);

            // Where the first weights leave 10 the second ones decide, and those may by chance agree.
            if (PersonalCode.isValid(mistyped)) {
                assertThat(remainder(code) == 10 || remainder(mistyped) == 10)
                        .as("%s and %s, seed %d", code, mistyped, SEED)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "37605030299",
                "Helistas Mari, ik 37605030299.",
                "ik37605030299",
                "376 0503 0299",
                "37605-03-0299",
                "3-760503-0299",
                "376\u00a00503\u20130299",
                "37605 – 030299",
                "ruum 5 37605030299 2026",
                "٣٧٦٠٥٠٣٠٢٩٩"
            })
    void a_code_typed_into_a_text_is_found(String text) {
        assertThat(Shape.errors(letter(text))).containsExactly(new FieldError("/words", "personal-data-in-free-text"));
        assertThat(Refusal.fields(Shape.errors(letter(text))).code()).isEqualTo(ProblemCode.PERSONAL_DATA_IN_FREE_TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arve 37605030298",
                "376050302991",
                "137605030299",
                "3760503 029",
                "EE38 2200 2210 2014 5685",
                "+372 5123 4567",
                "2026-11-23 12:30",
                "37605\n030299",
                "3 7 6 0 5 0 3 0 2 9",
                "376050    30299"
            })
    void what_only_looks_like_a_code_may_stand_in_a_text(String text) {
        assertThat(PersonalCodes.occurIn(text)).isFalse();
    }

    @Test
    void numbers_of_invoices_go_through_and_codes_among_words_do_not() {
        var random = new Random(SEED);
        for (int i = 0; i < 10_000; i++) {
            var code = code(random);
            var invoice = code.substring(0, 10) + (code.charAt(10) - '0' + 1 + random.nextInt(9)) % 10;

            assertThat(PersonalCodes.occurIn("arve " + spread(invoice, random) + " tasutud"))
                    .as("%s, seed %d", invoice, SEED)
                    .isFalse();
            assertThat(PersonalCodes.occurIn("klient " + spread(code, random) + " tuli"))
                    .as("%s, seed %d", code, SEED)
                    .isTrue();
        }
    }

    @Test
    void a_field_made_for_a_code_may_hold_one() {
        assertThat(Shape.errors(new Letter("tere", "37605030299", PersonalCode.of(" 37605030299 "))))
                .isEmpty();
    }

    @Test
    void the_code_does_not_get_into_logs() {
        assertThat(PersonalCode.of("37605030299").toString()).doesNotContain("376");
    }

    private static Letter letter(String words) {
        return new Letter(words, "12345678901", PersonalCode.of("37605030299"));
    }

    /** With a blank or a dash between two digits, at no, one or two places. */
    private static String spread(String digits, Random random) {
        var spread = new StringBuilder(digits);
        for (int gaps = random.nextInt(3); gaps > 0; gaps--) {
            spread.insert(1 + random.nextInt(spread.length() - 1), random.nextBoolean() ? ' ' : '-');
        }
        return spread.toString();
    }

    private static String code(Random random) {
        var start = beginning(random);
        return IntStream.rangeClosed(0, 9)
                .mapToObj(last -> start + last)
                .filter(PersonalCode::isValid)
                .findFirst()
                .orElseThrow();
    }

    private static String beginning(Random random) {
        var born = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(200 * 365));
        int century = born.getYear() < 2000 ? 3 : 5;
        return "%d%02d%02d%02d%03d"
                .formatted(
                        century + random.nextInt(2),
                        born.getYear() % 100,
                        born.getMonthValue(),
                        born.getDayOfMonth(),
                        random.nextInt(1000));
    }

    private static int remainder(String code) {
        return IntStream.range(0, 10)
                        .map(i -> (code.charAt(i) - '0') * (i % 9 + 1))
                        .sum()
                % 11;
    }
}
