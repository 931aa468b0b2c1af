package ee.rada.web._look;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Pages that are shown without a frame: nobody is logged in, or something broke. */
final class StrangersPagesTest {

    @Test
    void the_login_page_asks_for_name_and_password() throws Exception {
        var page = drawn("/login", "login", "et");

        assertThat(page).contains("<title>Logi sisse – Rada</title>", "name=\"username\"", "type=\"password\"");
        assertThat(page).doesNotContain("role=\"alert\"", "<nav");
    }

    @Test
    void a_failed_login_says_so_without_saying_which_part_was_wrong() throws Exception {
        assertThat(drawn("/login?error", "login-failed", "en")).contains("The user name or the password is not right");
    }

    @ParameterizedTest
    @CsvSource({
        "404, Seda lehte ei ole",
        "418, Päringust ei saanud aru",
        "500, Viga on meie poolel",
        "599, Viga on meie poolel"
    })
    void every_status_has_an_answer_in_words(int status, String words) throws Exception {
        assertThat(drawn("/error/" + status, "error-" + status, "et"))
                .contains(words)
                .doesNotContain("??");
    }

    private static String drawn(String path, String name, String language) throws Exception {
        var page = Drawn.page(Strangers.class, path, language);
        // Kept to be looked at in a browser.
        Files.createDirectories(Path.of("target/look"));
        Files.writeString(Path.of("target/look/" + name + ".html"), page);
        return page;
    }

    @Controller
    static final class Strangers {

        @GetMapping("/login")
        String login() {
            return "login";
        }

        @GetMapping("/error/{status}")
        String error(@PathVariable("status") int status, Model model) {
            model.addAttribute("status", status);
            return "error";
        }
    }
}
