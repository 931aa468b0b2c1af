package ee.rada.web.exports;

import ee.rada.kernel.FieldError;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.web._errors.ProblemWords;
import ee.rada.web._look.FormError;
import ee.rada.web._moment.ReadsMoment;
import ee.rada.web._pages.Page;
import ee.rada.web._security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Which events, from when to when, in which form? And the file, or what is wrong with the choice. */
@Page
@ReadsMoment
final class ExportsPage {

    private final LogDownload download;
    private final LogFields fields;
    private final ProblemWords words;

    ExportsPage(LogDownload download, LogFields fields, ProblemWords words) {
        this.download = download;
        this.fields = fields;
        this.words = words;
    }

    @GetMapping("/exports")
    String show(
            @ModelAttribute("form") LogForm form,
            @RequestParam(defaultValue = LogDownload.PACKAGE) String ending,
            Caller caller,
            Model model,
            Locale locale) {
        LogDownload.require(caller);
        return choose(form, ending, List.of(), caller, model, locale);
    }

    @GetMapping("/exports/events")
    @Nullable
    String send(
            @ModelAttribute("form") LogForm form,
            @RequestParam(defaultValue = LogDownload.PACKAGE) String ending,
            Caller caller,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        try {
            download.send(ending, form, caller, request, response);
            return null;
        } catch (Refusal refusal) {
            var errors = errors(refusal, form, locale);
            if (errors.isEmpty()) {
                throw refusal;
            }
            response.setStatus(refusal.code().status());
            return choose(form, ending, errors, caller, model, locale);
        }
    }

    private String choose(
            LogForm form, String ending, List<FormError> errors, Caller caller, Model model, Locale locale) {
        model.addAttribute("errors", errors);
        model.addAttribute("fields", fields.of(form, ending, errors, caller, locale));
        model.addAttribute("endings", LogFields.ENDINGS);
        return "exports/events";
    }

    /** A thing that is not there is a wrong choice, too: a budget that nobody has set. */
    private List<FormError> errors(Refusal refusal, LogForm form, Locale locale) {
        if (refusal.code() == ProblemCode.NOT_FOUND && form.about() != LogForm.About.EVERYTHING) {
            var name = switch (form.about()) {
                case EVERYTHING, PROJECT, BUDGET -> "projectId";
                case PLAN_CHANGE -> "proposalId";
                case OFFICIAL, POST, SUBSTITUTION, AUDIT_NOTE -> "thingId";
            };
            return List.of(new FormError(name, words.message(new FieldError("", "not-found"), locale)));
        }
        return refusal.errors().stream()
                .map(error -> new FormError(
                        String.valueOf(error.args().getOrDefault("parameter", "")), words.message(error, locale)))
                .toList();
    }
}
