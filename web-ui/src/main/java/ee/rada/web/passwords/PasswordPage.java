package ee.rada.web.passwords;

import ee.rada.kernel.FieldError;
import ee.rada.kernel.Refusal;
import ee.rada.web._errors.ProblemWords;
import ee.rada.web._look.Field;
import ee.rada.web._look.Field.Kind;
import ee.rada.web._look.FormError;
import ee.rada.web._pages.Page;
import ee.rada.web._security.OwnPassword;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How do I get a password of my own? */
@Page
final class PasswordPage {

    private final OwnPassword own;
    private final ProblemWords words;
    private final MessageSource messages;

    PasswordPage(OwnPassword own, ProblemWords words, MessageSource messages) {
        this.own = own;
        this.words = words;
        this.messages = messages;
    }

    @GetMapping("/password")
    String show(Model model, Locale locale) {
        return form(List.of(), model, locale);
    }

    @PostMapping("/password")
    String change(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String fresh,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        try {
            own.change(current, fresh, again, request, response);
            return "redirect:/password?done";
        } catch (Refusal refused) {
            if (refused.errors().isEmpty()) {
                throw refused;
            }
            response.setStatus(refused.code().status());
            return form(refused.errors(), model, locale);
        }
    }

    /** What was typed is never sent back. */
    private String form(List<FieldError> errors, Model model, Locale locale) {
        model.addAttribute("due", own.isDue());
        model.addAttribute(
                "errors",
                errors.stream()
                        .map(error -> new FormError(name(error), words.message(error, locale)))
                        .toList());
        model.addAttribute(
                "fields",
                List.of(
                        field(Kind.PASSWORD, "current", errors, locale),
                        field(Kind.NEW_PASSWORD, "fresh", errors, locale)
                                .withHint(messages.getMessage(
                                        "password.fresh.hint", new Object[] {OwnPassword.SHORTEST}, locale)),
                        field(Kind.NEW_PASSWORD, "again", errors, locale)));
        return "passwords/password";
    }

    private Field field(Kind kind, String name, List<FieldError> errors, Locale locale) {
        String wrong = errors.stream()
                .filter(error -> name(error).equals(name))
                .map(error -> words.message(error, locale))
                .findFirst()
                .orElse(null);
        return Field.of(kind, name, messages.getMessage("password." + name, null, locale), "")
                .asRequired()
                .withError(wrong);
    }

    private static String name(FieldError error) {
        return error.pointer().substring(1);
    }
}
