package ee.rada.web._pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SearchWordsTest {

    @Test
    void what_nobody_sees_is_not_looked_for() {
        assertThat(SearchWords.of("\u0000")).isNull();
        assertThat(SearchWords.of(" \u200bkool\u0000itus ")).isEqualTo("kool itus");
        assertThat(SearchWords.of(null)).isNull();
    }

    @Test
    void nothing_is_cut_in_the_middle_of_a_character() {
        assertThat(SearchWords.of("\ud83d\ude00".repeat(300))).isEqualTo("\ud83d\ude00".repeat(200));
    }
}
