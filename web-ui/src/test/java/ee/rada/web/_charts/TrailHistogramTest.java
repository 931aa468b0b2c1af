package ee.rada.web._charts;

import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.web._charts.TrailHistogram.Count;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class TrailHistogramTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 22);

    @Test
    void a_year_without_events_is_an_empty_line_with_its_months() throws Exception {
        var picture = Xml.parse(trail(List.of(), TODAY));

        assertThat(Xml.all(picture, "rect")).isEmpty();
        assertThat(Xml.words(picture)).hasSize(12).startsWith("jaan", "veebr").endsWith("dets");
    }

    @Test
    void the_mark_stands_at_the_day_and_the_future_begins_there() throws Exception {
        var picture = Xml.parse(trail(List.of(), TODAY));

        double mark = Xml.number(Xml.all(picture, "line", "c-now").getFirst(), "x1");
        assertThat(mark).isEqualTo(63.84);
        assertThat(Xml.number(Xml.all(picture, "line", "c-ahead").getFirst(), "x1"))
                .isEqualTo(mark);
    }

    @Test
    void counts_of_other_years_and_a_day_outside_are_left_out() throws Exception {
        var counts = List.of(new Count(LocalDate.of(2025, 12, 31), 9), new Count(LocalDate.of(2026, 12, 31), 9));

        var picture = Xml.parse(trail(counts, LocalDate.of(2027, 1, 5)));

        assertThat(Xml.all(picture, "rect", "c-bar")).hasSize(1);
        assertThat(Xml.all(picture, "line")).isEmpty();
    }

    @Test
    void one_huge_import_does_not_hide_the_ordinary_days() throws Exception {
        var counts = List.of(new Count(LocalDate.of(2026, 2, 1), 100_000), new Count(LocalDate.of(2026, 5, 1), 3));

        var bars = Xml.all(Xml.parse(trail(counts, TODAY)), "rect", "c-bar");

        assertThat(Xml.number(bars.getFirst(), "height")).isEqualTo(20);
        assertThat(Xml.number(bars.getLast(), "height")).isEqualTo(2);
    }

    private static String trail(List<Count> counts, LocalDate shown) {
        return new TrailHistogram(new Caption("trail", "Sündmused", "Aasta"), 2026, counts, shown, Locale.of("et"))
                .svg();
    }
}
