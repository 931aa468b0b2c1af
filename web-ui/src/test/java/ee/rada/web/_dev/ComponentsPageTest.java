package ee.rada.web._dev;

import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.web._look.Drawn;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ComponentsPageTest {

    @ParameterizedTest
    @ValueSource(strings = {"et", "en"})
    void every_component_is_drawn_in_both_languages(String language) throws Exception {
        var page = Drawn.page(ComponentsPage.class, "/dev/components", language);

        // Kept to be looked at in a browser.
        Files.createDirectories(Path.of("target/look"));
        Files.writeString(Path.of("target/look/components-" + language + ".html"), page);
        assertThat(page).contains("<html lang=\"" + language + "\"").doesNotContain("??", "th:", " style=", "<style");
    }
}
