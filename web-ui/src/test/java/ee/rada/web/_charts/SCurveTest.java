package ee.rada.web._charts;

import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.web._charts.BurnDown.Line;
import ee.rada.web._charts.BurnDown.Point;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class SCurveTest {

    private static final Locale ET = Locale.of("et", "EE");
    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    @Test
    void without_points_there_is_no_picture() {
        assertThat(chart(Line.none(), Line.none()).svg()).isEmpty();
    }

    @Test
    void every_line_is_drawn_and_has_its_words() throws Exception {
        var picture = Xml.parse(chart(line(90_000, "EV"), line(100_000, "AC")).svg());

        assertThat(Xml.all(picture, "path", "c-planned")).hasSize(1);
        assertThat(Xml.all(picture, "path", "c-earned")).hasSize(1);
        assertThat(Xml.all(picture, "path", "c-actual")).hasSize(1);
        assertThat(Xml.all(picture, "path", "c-forecast")).isEmpty();
        assertThat(Xml.words(picture)).contains("PV", "EV", "AC");
    }

    @Test
    void words_of_lines_that_end_together_stand_apart() throws Exception {
        var words = Xml.all(
                Xml.parse(chart(line(100_000, "EV"), line(100_000, "AC")).svg()), "text", "c-halo");

        assertThat(words).hasSize(3);
        assertThat(words.stream().map(word -> Math.round(Xml.number(word, "y"))).distinct())
                .hasSize(3);
        assertThat(words).allSatisfy(word -> assertThat(Xml.number(word, "y")).isBetween(0.0, 320.0));
    }

    private static Line line(long last, String label) {
        return new Line(List.of(new Point(START, 0), new Point(START.plusDays(200), last)), label);
    }

    private static SCurve chart(Line earned, Line spent) {
        var planned = earned.points().isEmpty() ? Line.none() : line(100_000, "PV");
        return new SCurve(
                new Caption("s", "S-kõver", "Kavas, tehtud ja kulutatud"),
                planned,
                Line.none(),
                earned,
                spent,
                Line.none(),
                START,
                ET,
                Gantt.HALF);
    }
}
