package ee.rada.web.planchanges;

import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.web._look.Field;
import ee.rada.web._look.FormError;
import ee.rada.web._pages.Page;
import ee.rada.web._security.Caller;
import ee.rada.web.forms.RecordForms;
import ee.rada.web.planchanges.Decisions.Seen;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What waits for me, and since when? One can be decided on its card, or many at once, each with its own result. */
@Page
final class DecisionsPage {

    private static final String PATH = "/decisions";
    private static final int ROWS = 50;
    private static final String PICK = "pick";
    private static final String WORDS = "words";
    private static final String OUTCOMES = "outcomes";
    private static final String PICKED = "picked";

    private final Inbox inbox;
    private final Decisions decisions;
    private final MessageSource messages;

    DecisionsPage(Inbox inbox, Decisions decisions, MessageSource messages) {
        this.inbox = inbox;
        this.decisions = decisions;
        this.messages = messages;
    }

    @GetMapping(PATH)
    String show(Caller caller, Model model, Locale locale) {
        var words = model.getAttribute(WORDS) instanceof String kept ? kept : "";
        return page(caller, model, words, List.of(), locale);
    }

    /** The same decision on all that were picked. What was refused stays picked, with the words and why. */
    @PostMapping(PATH)
    String decide(HttpServletRequest request, Caller caller, Model model, RedirectAttributes next, Locale locale) {
        var entered = RecordForms.entered(request);
        var picked = picked(request, entered);
        var verdict = Verdict.named(entered.get("decision")).orElseThrow(() -> new Refusal(ProblemCode.VALIDATION));
        var words = entered.getOrDefault(WORDS, "").strip();
        if (picked.isEmpty()) {
            var nothing = messages.getMessage("decisions.nothing-picked", null, locale);
            return page(caller, model, words, List.of(new FormError("", nothing)), locale);
        }
        var outcomes = decisions.give(caller, picked, verdict, words, locale);
        var refused = outcomes.stream()
                .filter(outcome -> !outcome.done())
                .map(outcome -> outcome.id().toString())
                .collect(Collectors.toSet());
        next.addFlashAttribute(OUTCOMES, outcomes);
        if (!refused.isEmpty()) {
            next.addFlashAttribute(PICKED, refused);
            next.addFlashAttribute(WORDS, words);
        }
        return "redirect:" + PATH;
    }

    private String page(Caller caller, Model model, String words, List<FormError> errors, Locale locale) {
        model.addAttribute("waiting", inbox.forMe(caller, ROWS, locale));
        model.addAttribute("others", inbox.forOthers(caller, ROWS));
        model.addAttribute("drafts", inbox.drafts(caller, ROWS));
        var label = messages.getMessage("decisions.words", null, locale);
        var hint = messages.getMessage("decisions.words.hint", null, locale);
        model.addAttribute(
                WORDS, Field.of(Field.Kind.LONG_TEXT, WORDS, label, words).withHint(hint));
        model.addAttribute("errors", errors);
        return "planchanges/decisions";
    }

    /** Each with the version that its card showed, so that nobody decides on what he has not seen. */
    private static List<Seen> picked(HttpServletRequest request, Map<String, String> entered) {
        var picked = request.getParameterValues(PICK);
        return picked == null
                ? List.of()
                : Stream.of(picked)
                        .distinct()
                        .limit(ROWS)
                        .map(id -> seen(id, entered))
                        .toList();
    }

    private static Seen seen(String id, Map<String, String> entered) {
        var version = entered.getOrDefault("version." + id, "");
        return new Seen(
                Start.id(Map.of(PICK, id), PICK)
                        .map(ProposalId::new)
                        .orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND)),
                entered.getOrDefault("number." + id, ""),
                entered.getOrDefault("title." + id, ""),
                version.matches("\\d{1,18}") ? Long.valueOf(version) : null);
    }
}
