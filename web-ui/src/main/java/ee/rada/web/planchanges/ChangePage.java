package ee.rada.web.planchanges;

import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.web._errors.Problems;
import ee.rada.web._look.Field;
import ee.rada.web._pages.Done;
import ee.rada.web._pages.Page;
import ee.rada.web._pages.Paths;
import ee.rada.web._security.Caller;
import ee.rada.web.forms.FormErrors;
import ee.rada.web.forms.RecordForms;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What would this proposal change, who says what to it, and what can I do about it? */
@Page
final class ChangePage {

    private static final String WORDS = "words";

    private final ChangeSheet sheet;
    private final Decisions decisions;
    private final Problems problems;
    private final FormErrors errors;
    private final Done done;
    private final MessageSource messages;

    ChangePage(
            ChangeSheet sheet,
            Decisions decisions,
            Problems problems,
            FormErrors errors,
            Done done,
            MessageSource messages) {
        this.sheet = sheet;
        this.decisions = decisions;
        this.problems = problems;
        this.errors = errors;
        this.done = done;
        this.messages = messages;
    }

    @GetMapping("/plan-changes/{id}")
    String show(@PathVariable ProposalId id, Caller caller, Model model, Locale locale) {
        return page(id, caller, model, locale, "", null);
    }

    /** An approval or a refusal with its words; where it is refused itself, the page comes back with them. */
    @PostMapping("/plan-changes/{id}/decide")
    String decide(
            @PathVariable ProposalId id,
            HttpServletRequest request,
            HttpServletResponse response,
            Caller caller,
            Model model,
            RedirectAttributes next,
            Locale locale) {
        var entered = RecordForms.entered(request);
        var verdict = Verdict.named(entered.get("decision")).orElseThrow(() -> new Refusal(ProblemCode.VALIDATION));
        var words = words(id, entered).strip();
        try {
            var answer = decisions.give(caller, new Decisions.Seen(id, "", "", version(id, entered)), verdict, words);
            var back = Paths.ours(entered.get(DraftForms.BACK), "/plan-changes/" + id);
            return done.redirect(back, verdict.command(), answer, next);
        } catch (RuntimeException thrown) {
            var problem = problems.of(thrown);
            if (problem.status() >= 500) {
                throw thrown;
            }
            var wrong = errors.of(problem, pointer -> pointer.isEmpty() ? "" : WORDS, locale);
            model.addAttribute("errors", wrong);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(id, caller, model, locale, words, wrong.getFirst().message());
        }
    }

    /** Each of many cards has words of its own. */
    private static String words(ProposalId id, Map<String, String> entered) {
        return entered.getOrDefault(WORDS + "." + id, entered.getOrDefault(WORDS, ""));
    }

    /** A page with many cards carries the version of each. */
    private static @Nullable Long version(ProposalId id, Map<String, String> entered) {
        var version = entered.getOrDefault(DraftForms.VERSION, entered.getOrDefault("version." + id, ""));
        return version.matches("\\d{1,18}") ? Long.valueOf(version) : null;
    }

    private String page(
            ProposalId id, Caller caller, Model model, Locale locale, String words, @Nullable String error) {
        sheet.show(id, caller, model, locale);
        var label = messages.getMessage("change.words", null, locale);
        var hint = messages.getMessage("change.words.hint", null, locale);
        model.addAttribute(
                "words",
                Field.of(Field.Kind.LONG_TEXT, WORDS, label, words)
                        .withHint(hint)
                        .withError(error));
        return "planchanges/change";
    }
}
