package ee.rada.web._look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the content security policy would refuse must not be in a template, in any of them. */
final class TemplatesTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern INLINE = Pattern.compile(
            "\\s(th:)?(style|on[a-z]+)\\s*=|<style|javascript:|hx-on|<script(?![^>]*\\bsrc=)|(src|href)=\"(https?:)?//",
            Pattern.CASE_INSENSITIVE);
    /** Thymeleaf replaces first and asks afterwards: a condition on the same element is silently ignored. */
    private static final Pattern LOST_CONDITION =
            Pattern.compile("<[^>]*\\bth:(if|unless)=[^>]*\\bth:replace=|<[^>]*\\bth:replace=[^>]*\\bth:(if|unless)=");

    /** Some lists have a field of that name which nobody may read: it depends on how long they are. */
    private static final Pattern SIZE_OF_A_LIST =
            Pattern.compile("(items|entries|waitingFor\\w+|rows|lines)\\.size\\b(?!\\()");

    static List<Path> templates() throws IOException {
        try (var files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void a_template_has_no_inline_script_or_style_and_calls_nobody_else(Path template) throws IOException {
        assertThat(Files.readString(template)).doesNotContainPattern(INLINE);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void a_condition_is_never_put_on_a_replaced_element(Path template) throws IOException {
        assertThat(Files.readString(template)).doesNotContainPattern(LOST_CONDITION);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void how_long_a_list_is_is_asked_of_lists(Path template) throws IOException {
        assertThat(Files.readString(template)).doesNotContainPattern(SIZE_OF_A_LIST);
    }
}
