package ee.rada.web._charts;

import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.web._charts.Gantt.Row;
import ee.rada.web._charts.Gantt.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;

final class GanttTest {
    private static final Locale ET = Locale.of("et", "EE");
    private static final LocalDate START = LocalDate.of(2026, 3, 1);

    @Test
    void without_rows_there_is_no_picture() {
        assertThat(gantt(List.of(), START).svg()).isEmpty();
    }

    @Test
    void the_done_part_is_as_long_as_the_percentage_says() throws Exception {
        var picture = Xml.parse(
                gantt(List.of(row("T1", START, START.plusDays(99), 40)), null).svg());

        double whole = Xml.number(Xml.all(picture, "rect", "c-bar").getFirst(), "width");
        double done = Xml.number(Xml.all(picture, "rect", "c-part").getFirst(), "width");
        assertThat(done / whole).isCloseTo(0.4, within());
    }

    @Test
    void a_percentage_beyond_its_bounds_stays_inside_the_bar() throws Exception {
        var rows = List.of(row("T1", START, START.plusDays(9), 250), row("T2", START, START.plusDays(9), -5));

        var picture = Xml.parse(gantt(rows, null).svg());

        var part = Xml.all(picture, "rect", "c-part");
        assertThat(part).hasSize(1);
        assertThat(Xml.number(part.getFirst(), "width"))
                .isEqualTo(Xml.number(Xml.all(picture, "rect", "c-bar").getFirst(), "width"));
    }

    @Test
    void the_baseline_lies_under_the_live_bar_and_may_be_missing() throws Exception {
        var moved = new Row(
                "T1",
                "a",
                START.plusDays(9),
                START.plusDays(19),
                START,
                START.plusDays(9),
                0,
                State.LATE,
                false,
                "+9 tp");
        var picture = Xml.parse(
                gantt(List.of(moved, row("T2", START, START, 0)), null).svg());

        var baseline = Xml.all(picture, "rect", "c-baseline");
        var bar = Xml.all(picture, "rect", "c-bar").getFirst();
        assertThat(baseline).hasSize(1);
        assertThat(Xml.number(baseline.getFirst(), "x")).isLessThan(Xml.number(bar, "x"));
        assertThat(Xml.number(baseline.getFirst(), "y")).isGreaterThan(Xml.number(bar, "y"));
        assertThat(Xml.all(picture, "g", "c-late")).hasSize(1);
    }

    @Test
    void the_orange_line_is_drawn_only_within_the_plan() throws Exception {
        var rows = List.of(row("T1", START, START.plusDays(30), 0));

        assertThat(Xml.all(Xml.parse(gantt(rows, START.plusDays(3)).svg()), "line", "c-now"))
                .hasSize(1);
        assertThat(Xml.all(Xml.parse(gantt(rows, START.plusYears(3)).svg()), "line", "c-now"))
                .isEmpty();
    }

    @Test
    void a_milestone_is_a_diamond_not_a_bar() throws Exception {
        var milestone = new Row("M1", "lõpp", START, START, null, null, 0, State.DONE, true, "");

        var picture = Xml.parse(gantt(List.of(milestone), null).svg());

        assertThat(Xml.all(picture, "path", "c-milestone")).hasSize(1);
        assertThat(Xml.all(picture, "rect", "c-bar")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0, et, 1",
        "13, et, märts 2026",
        "60, et, 02.03",
        "300, et, märts",
        "1500, et, IV",
        "3650, et, 2031",
        "36500, et, 2052",
        "60, en, 2 Mar",
        "300, en, Mar",
        "1500, en, Q3"
    })
    void ticks_suit_the_length_of_the_plan(int days, String language, String expected) throws Exception {
        var rows = List.of(row("T1", START, START.plusDays(days), 0));
        var caption = new Caption("g", "t", "d");

        var picture = Xml.parse(new Gantt(caption, rows, null, Locale.of(language), Gantt.HALF).svg());

        assertThat(Xml.words(picture)).contains(expected);
        assertThat(Xml.all(picture, "line", "c-grid")).hasSizeBetween(3, 110);
    }

    @Test
    void tick_words_never_touch_each_other() throws Exception {
        for (int days = 0; days < 8000; days = days * 5 / 4 + 1) {
            var picture = Xml.parse(gantt(List.of(row("T1", START, START.plusDays(days), 0)), null)
                    .svg());
            double free = 0;
            for (var tick : Xml.all(picture, "text", "c-tick")) {
                if (!tick.getAttribute("class").contains("c-group")) {
                    double half = Words.width(tick.getTextContent(), 11) / 2;
                    assertThat(Xml.number(tick, "x") - half).as("%d days", days).isGreaterThanOrEqualTo(free - 2);
                    free = Xml.number(tick, "x") + half;
                }
            }
        }
    }

    @Test
    void three_hundred_rows_are_all_drawn_inside_the_picture() throws Exception {
        var rows = IntStream.range(0, 300)
                .mapToObj(i -> row("T" + i, START.plusDays(i * 12L), START.plusDays(i * 12L + 40), i % 101))
                .toList();

        var picture = Xml.parse(gantt(rows, START.plusDays(800)).svg());

        double height = viewBoxHeight(picture);
        assertThat(Xml.all(picture, "rect", "c-bar")).hasSize(300).allSatisfy(bar -> {
            assertThat(Xml.number(bar, "x") + Xml.number(bar, "width")).isLessThanOrEqualTo(Gantt.HALF);
            assertThat(Xml.number(bar, "y")).isLessThan(height);
        });
    }

    @Test
    void a_reversed_period_is_drawn_as_a_sliver_rather_than_failing() throws Exception {
        var picture = Xml.parse(
                gantt(List.of(row("T1", START, START.minusDays(9), 50)), null).svg());

        assertThat(Xml.number(Xml.all(picture, "rect", "c-bar").getFirst(), "width"))
                .isPositive();
    }

    @Test
    void titles_are_cut_to_their_column_but_told_whole() throws Exception {
        var title = "<b>Ümarlauad</b> piirkondades koos kõigi kohalike omavalitsustega";
        var row = new Row("T1", title, START, START, null, null, 0, State.OK, false, "");

        var picture = Xml.parse(gantt(List.of(row), null).svg());

        assertThat(Xml.words(picture)).anyMatch(word -> word.startsWith("T1 <b>") && word.endsWith("…"));
        assertThat(Xml.all(picture, "title").getLast().getTextContent()).isEqualTo("T1 " + title);
    }

    private static double viewBoxHeight(Document picture) {
        var viewBox = picture.getDocumentElement().getAttribute("viewBox");
        return Double.parseDouble(viewBox.substring(viewBox.lastIndexOf(' ') + 1));
    }

    private static Gantt gantt(List<Row> rows, @Nullable LocalDate shown) {
        return new Gantt(new Caption("g", "Ajakava", "Mis millal"), rows, shown, ET, Gantt.HALF);
    }

    private static Row row(String code, LocalDate start, LocalDate end, int percent) {
        return new Row(code, "Tegevus", start, end, null, null, percent, State.OK, false, percent + "%");
    }

    private static Offset<Double> within() {
        return Offset.offset(0.005);
    }
}
