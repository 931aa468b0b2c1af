package ee.rada.web._look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both languages are complete, in every bundle there is. */
final class TextsTest {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern PLACE = Pattern.compile("\\{\\d+[^}]*}");

    static List<String> bundles() throws IOException {
        try (var files = Files.list(MESSAGES)) {
            return files.map(file -> file.getFileName().toString().replaceAll("_(et|en)\\.properties$", ""))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    @Test
    void the_bundles_are_found() throws IOException {
        assertThat(bundles()).contains("layout", "components");
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void both_languages_have_the_same_keys_with_the_same_places(String bundle) throws IOException {
        var estonian = read(bundle, "et");
        var english = read(bundle, "en");

        assertThat(estonian.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (var key : estonian.stringPropertyNames()) {
            assertThat(estonian.getProperty(key)).as(key).isNotBlank();
            assertThat(english.getProperty(key)).as(key).isNotBlank();
            assertThat(places(estonian.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        }
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(result -> result.group().substring(0, 2))
                .collect(Collectors.toSet());
    }

    private static Properties read(String bundle, String language) throws IOException {
        var properties = new Properties();
        try (var file = Files.newBufferedReader(
                MESSAGES.resolve(bundle + "_" + language + ".properties"), StandardCharsets.UTF_8)) {
            properties.load(file);
        }
        return properties;
    }
}
