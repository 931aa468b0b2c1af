package ee.rada.web._charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SvgTest {
    private static final Caption CAPTION = new Caption("c", "T", "D");

    @Test
    void what_comes_from_outside_stays_text() throws Exception {
        var evil = "<script>alert('1')</script> & \"more\" ]]>";
        var svg = Svg.scaled("chart", new Caption("c", evil, evil), 10, 10);

        var text = svg.leaf("text", evil, "class", evil).end();

        var picture = Xml.parse(text);
        assertThat(text).doesNotContain("<script", "'1'");
        assertThat(Xml.all(picture, "script")).isEmpty();
        assertThat(Xml.words(picture)).containsExactly(evil);
        assertThat(Xml.all(picture, "text").getFirst().getAttribute("class")).isEqualTo(evil);
    }

    @Test
    void characters_that_xml_cannot_carry_are_left_out() throws Exception {
        var text = Svg.scaled("chart", CAPTION, 10, 10)
                .leaf("text", "a\u0000b\u001Bc\uD800d\uFFFEe 🙂")
                .end();

        assertThat(Xml.words(Xml.parse(text))).containsExactly("abcde 🙂");
    }

    @Test
    void a_picture_says_what_it_is() throws Exception {
        var root = Xml.parse(Svg.fluid("chart", new Caption("plan", "Ajakava", "Kõik on tehtud."), 10)
                        .end())
                .getDocumentElement();

        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-labelledby")).isEqualTo("plan-title");
        assertThat(root.getAttribute("aria-describedby")).isEqualTo("plan-desc");
        assertThat(root.getTextContent()).isEqualTo("AjakavaKõik on tehtud.");
    }

    @Test
    void numbers_are_written_the_same_in_every_language() {
        assertThat(List.of(Svg.plain(1234.5), Svg.plain(7), Svg.plain(-0.125), Svg.percent(0.5)))
                .containsExactly("1234.50", "7", "-0.13", "50%");
    }

    @Test
    void an_id_that_would_break_out_of_its_attribute_is_refused() {
        assertThatThrownBy(() -> new Caption("a b", "", "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void long_words_end_in_an_ellipsis_and_never_in_half_a_character() {
        assertThat(Words.fit("lühike", 13, 200)).isEqualTo("lühike");
        assertThat(Words.fit("🙂".repeat(50), 13, 100)).matches("(🙂)+…");
        assertThat(Words.width(Words.fit("Ümarlauad piirkondades".repeat(9), 13, 150), 13))
                .isLessThanOrEqualTo(150);
    }
}
