package ee.rada.web._language;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** Where the language links lead: remembers the choice and goes back. */
@Controller
final class LanguageChoice {

    private final LocaleResolver languages;

    LanguageChoice(LocaleResolver languages) {
        this.languages = languages;
    }

    @GetMapping("/language/{code}")
    String choose(
            @PathVariable String code,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        languages.setLocale(request, response, Locale.of(code));
        return "redirect:" + (isOurs(back) ? back : "/");
    }

    /** A path of ours and nothing that a browser could take for another host. */
    private static boolean isOurs(String back) {
        return back.startsWith("/")
                && !back.startsWith("//")
                && back.chars().allMatch(character -> character > ' ' && character != '\\' && character < 0x7f);
    }
}
