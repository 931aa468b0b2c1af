package ee.rada.web._charts;

import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.web._charts.BurnDown.Line;
import ee.rada.web._charts.BurnDown.Mark;
import ee.rada.web._charts.BurnDown.Point;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BurnDownTest {
    private static final Locale ET = Locale.of("et", "EE");
    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    @Test
    void without_points_there_is_no_picture() {
        assertThat(chart(Line.none(), List.of(new Mark(START, "m"))).svg()).isEmpty();
    }

    @Test
    void the_axis_is_written_in_the_money_of_the_language() throws Exception {
        assertThat(Xml.words(Xml.parse(chart(line(4_200_000, 0), List.of()).svg())))
                .contains("0", "12\u00A0000", "48\u00A0000");
    }

    @Test
    void debts_lie_under_the_line_of_zero() throws Exception {
        var picture = Xml.parse(chart(line(100_000, -50_000), List.of()).svg());

        double zero = Xml.number(Xml.all(picture, "line", "c-zero").getFirst(), "y1");
        assertThat(Xml.number(Xml.all(picture, "circle", "c-dot").getFirst(), "cy"))
                .isGreaterThan(zero);
        assertThat(Xml.words(picture)).contains("\u2212400");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 99, 100_000_000_000_000L, -100_000_000_000_000L})
    void sums_of_any_size_stay_inside_the_picture(long cents) throws Exception {
        var picture = Xml.parse(chart(line(cents, cents), List.of()).svg());

        assertThat(Xml.number(Xml.all(picture, "circle", "c-dot").getFirst(), "cy"))
                .isBetween(0.0, 280.0);
        assertThat(Xml.all(picture, "line", "c-grid").size()).isLessThan(30);
    }

    @Test
    void one_single_day_is_a_dot() throws Exception {
        var picture = Xml.parse(chart(new Line(List.of(new Point(START, 500)), "jääk"), List.of())
                .svg());

        assertThat(Xml.all(picture, "circle", "c-dot")).hasSize(1);
        assertThat(Xml.all(picture, "path")).isEmpty();
        assertThat(Xml.words(picture)).contains("jääk");
    }

    @Test
    void every_amendment_has_its_mark_and_words_do_not_run_into_each_other() throws Exception {
        var marks = IntStream.range(0, 40)
                .mapToObj(i -> new Mark(START.plusDays(i * 5L), "ME-2026-" + i + ": +3 500,00 €"))
                .toList();

        var picture = Xml.parse(chart(line(4_200_000, 0), marks).svg());

        assertThat(Xml.all(picture, "g", "c-mark")).hasSize(40);
        var words = Xml.all(picture, "text", "c-halo").stream()
                .filter(word -> word.getTextContent().startsWith("ME-"))
                .toList();
        assertThat(words).hasSizeGreaterThan(3);
        for (var one : words) {
            for (var other : words) {
                boolean apart = one.isSameNode(other)
                        || Xml.number(one, "y") != Xml.number(other, "y")
                        || Math.abs(Xml.number(one, "x") - Xml.number(other, "x"))
                                >= Words.width(one.getTextContent(), 12);
                assertThat(apart).isTrue();
            }
        }
    }

    @Test
    void what_is_left_and_what_is_forecast_are_written_apart() throws Exception {
        var end = START.plusDays(200);
        var forecast = new Line(List.of(new Point(end, 100), new Point(end.plusDays(20), 90)), "prognoos 0,90 €");
        var caption = new Caption("b", "Eelarve jääk", "Kui palju on alles");

        var svg = new BurnDown(caption, line(900, 100), Line.none(), forecast, List.of(), null, ET, Gantt.HALF).svg();

        var words = Xml.all(Xml.parse(svg), "text", "c-halo");
        assertThat(words).hasSize(2);
        assertThat(Math.abs(Xml.number(words.getFirst(), "y") - Xml.number(words.getLast(), "y")))
                .isGreaterThanOrEqualTo(15);
    }

    @ParameterizedTest
    @CsvSource({
        "100, 100, jääk 1 234 567 890,00 €, prognoos −1 234 567 890,00 €",
        "900, 900, jääk 9,00 €, pärast muudatust jääb 9,00 €",
        "1, 900, jääk, pärast muudatust jääb projekti lõpuks järele kogu selle aasta raha ehk 1 234 567 890,00 €",
        "-900, -900, jääk −9,00 €, prognoos −9,00 €"
    })
    void words_at_the_ends_stay_inside_the_picture_and_apart(long left, long later, String now, String then)
            throws Exception {
        var actual = new Line(List.of(new Point(START, 900), new Point(START.plusDays(3), left)), now);
        var forecast = new Line(List.of(new Point(START.plusDays(3), left), new Point(START.plusDays(4), later)), then);
        var caption = new Caption("b", "Eelarve jääk", "Kui palju on alles");

        var svg = new BurnDown(caption, actual, Line.none(), forecast, List.of(), null, ET, Gantt.HALF).svg();

        var words = Xml.all(Xml.parse(svg), "text", "c-halo");
        assertThat(words).hasSize(2).allSatisfy(word -> {
            double x = Xml.number(word, "x");
            assertThat(x).isNotNegative();
            assertThat(x + Words.width(word.getTextContent(), 12)).isLessThanOrEqualTo(Gantt.HALF);
            assertThat(Xml.number(word, "y")).isBetween(12.0, 280.0);
        });
        double now0 = Xml.number(words.getFirst(), "x");
        boolean beside = now0 + Words.width(words.getFirst().getTextContent(), 12) <= Xml.number(words.getLast(), "x");
        double between = Math.abs(Xml.number(words.getFirst(), "y") - Xml.number(words.getLast(), "y"));
        assertThat(beside || between >= 15).isTrue();
    }

    @Test
    void points_may_come_in_any_order_and_two_of_a_day_make_a_step() throws Exception {
        var points = List.of(new Point(START.plusDays(9), 100), new Point(START, 900), new Point(START, 700));
        var picture = Xml.parse(chart(new Line(points, ""), List.of()).svg());

        var path = Xml.all(picture, "path", "c-actual").getFirst().getAttribute("d");
        assertThat(path).matches("M([0-9.]+) [0-9.]+L\\1 [0-9.]+L(?!\\1 )[0-9.]+ [0-9.]+");
    }

    private static Line line(long first, long last) {
        return new Line(List.of(new Point(START, first), new Point(START.plusDays(200), last)), "jääk");
    }

    private static BurnDown chart(Line actual, List<Mark> marks) {
        var caption = new Caption("b", "Eelarve jääk", "Kui palju on alles");
        return new BurnDown(caption, actual, Line.none(), Line.none(), marks, null, ET, Gantt.HALF);
    }
}
