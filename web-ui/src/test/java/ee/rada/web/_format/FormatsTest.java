package ee.rada.web._format;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FormatsTest {
    private static final Formats ET = Formats.in(Locale.of("et"));
    private static final Formats EN = Formats.in(Locale.ENGLISH);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 31);

    @ParameterizedTest
    @CsvSource({
        "123450, EUR, 1~234.50 €",
        "0, EUR, 0.00 €",
        "-7, EUR, −0.07 €",
        "123456789012345, EUR, 1~234~567~890~123.45 €",
        "-9223372036854775808, EUR, −92~233~720~368~547~758.08 €",
        "1000, SEK, 10.00 SEK",
        "1000, QQQ, 10.00 QQQ"
    })
    void estonian_money_is_grouped_by_no_break_spaces_and_follows_with_its_sign(
            long cents, String currency, String expected) {
        var written = expected.replace('.', ',').replace('~', '\u00A0').replace(' ', '\u00A0');

        assertThat(ET.money(cents, currency)).isEqualTo(written);
    }

    @Test
    void english_money_begins_with_its_sign() {
        assertThat(EN.money(123450, "EUR")).isEqualTo("€1,234.50");
        assertThat(EN.money(-123450, "EUR")).isEqualTo("\u2212€1,234.50");
        assertThat(EN.money(1000, "SEK")).isEqualTo("SEK\u00A010.00");
    }

    @Test
    void a_change_always_shows_its_direction() {
        assertThat(ET.change(350000, "EUR")).isEqualTo("+3\u00A0500,00\u00A0€");
        assertThat(ET.change(-350000, "EUR")).isEqualTo("\u22123\u00A0500,00\u00A0€");
        assertThat(ET.change(0, "EUR")).isEqualTo("0,00\u00A0€");
    }

    @Test
    void dates_are_written_the_way_of_the_language() {
        assertThat(ET.date(MARCH)).isEqualTo("01.03.2026");
        assertThat(EN.date(MARCH)).isEqualTo("1 Mar 2026");
        assertThat(ET.dayAndMonth(MARCH)).isEqualTo("01.03");
        assertThat(ET.month(MARCH)).isEqualTo("märts 2026");
        assertThat(ET.date(null)).isEmpty();
    }

    @Test
    void ranges_have_an_en_dash_and_one_day_is_written_once() {
        assertThat(ET.range(MARCH, DECEMBER)).isEqualTo("01.03.2026–31.12.2026");
        assertThat(EN.range(MARCH, DECEMBER)).isEqualTo("1 Mar 2026 – 31 Dec 2026");
        assertThat(ET.range(MARCH, MARCH)).isEqualTo("01.03.2026");
        assertThat(ET.range(MARCH, null)).isEqualTo("01.03.2026–");
        assertThat(ET.range(null, null)).isEmpty();
    }

    @Test
    void times_are_estonian_in_summer_and_in_winter() {
        assertThat(ET.dateTime(Instant.parse("2026-03-29T00:59:00Z"))).isEqualTo("29.03.2026 02:59");
        assertThat(ET.dateTime(Instant.parse("2026-03-29T01:00:00Z"))).isEqualTo("29.03.2026 04:00");
        assertThat(EN.dateTime(Instant.parse("2026-10-25T01:30:00Z"))).isEqualTo("25 Oct 2026 03:30");
        assertThat(ET.time(Instant.parse("2026-11-22T22:05:00Z"))).isEqualTo("00:05");
    }

    @Test
    void shares_are_rounded_half_up_and_nothing_of_nothing_is_silent() {
        assertThat(ET.share(2_160_000, 4_550_000)).isEqualTo("47%");
        assertThat(ET.share(1, 200)).isEqualTo("1%");
        assertThat(ET.share(-1, 4)).isEqualTo("\u221225%");
        assertThat(ET.share(Long.MAX_VALUE, Long.MAX_VALUE)).isEqualTo("100%");
        assertThat(ET.share(0, 0)).isEmpty();
    }

    @Test
    void counted_words_know_one_and_many() {
        assertThat(ET.workingDays(1)).isEqualTo("1\u00A0tööpäev");
        assertThat(ET.workingDays(3)).isEqualTo("3\u00A0tööpäeva");
        assertThat(EN.days(1)).isEqualTo("1\u00A0day");
        assertThat(EN.workingDays(0)).isEqualTo("0\u00A0working days");
        assertThat(ET.moved(34)).isEqualTo("+34\u00A0tööpäeva");
        assertThat(EN.moved(-1)).isEqualTo("\u22121\u00A0working day");
        assertThat(ET.nth(3)).isEqualTo("kolmas");
        assertThat(EN.nth(1)).isEqualTo("first");
        assertThat(ET.nth(11)).isEqualTo("11.");
    }

    @Test
    void numbers_keep_the_decimals_they_have() {
        assertThat(ET.number(18204)).isEqualTo("18\u00A0204");
        assertThat(ET.number(new BigDecimal("1234.50"))).isEqualTo("1\u00A0234,5");
        assertThat(EN.number(new BigDecimal("-0.125"))).isEqualTo("\u22120.125");
        assertThat(ET.index(new BigDecimal("0.905"))).isEqualTo("0,91");
        assertThat(ET.bytes(1_440_000)).isEqualTo("1,4\u00A0MB");
        assertThat(ET.bytes(999)).isEqualTo("999\u00A0B");
    }

    @Test
    void an_unknown_language_is_answered_in_estonian() {
        assertThat(Formats.in(Locale.of("fi")).date(MARCH)).isEqualTo("01.03.2026");
    }
}
