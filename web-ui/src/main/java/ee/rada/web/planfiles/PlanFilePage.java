package ee.rada.web.planfiles;

import ee.rada.kernel.Channel;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.planchanges.PlanChangeCommand.DraftPlanChange;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.web._look.Field;
import ee.rada.web._look.FormError;
import ee.rada.web._pages.Done;
import ee.rada.web._pages.Page;
import ee.rada.web._security.Caller;
import ee.rada.web.planfiles.PlanFileDesk.Wish;
import ee.rada.web.projects.Offers;
import ee.rada.web.projects.ProjectHead;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A changed plan from a spreadsheet: what would it change? And the proposal that asks for it. */
@Page
final class PlanFilePage {

    private final PlanFileDesk desk;
    private final PlanFileWords words;
    private final ProjectHead head;
    private final Done done;
    private final MessageSource messages;

    PlanFilePage(PlanFileDesk desk, PlanFileWords words, ProjectHead head, Done done, MessageSource messages) {
        this.desk = desk;
        this.words = words;
        this.head = head;
        this.done = done;
        this.messages = messages;
    }

    @GetMapping("/projects/{id}/plan-file")
    String show(@PathVariable ProjectId id, Caller caller, Model model, Locale locale) {
        PlanFileDesk.require(caller, DraftPlanChange.class);
        return upload(id, List.of(), caller, model, locale);
    }

    @PostMapping(path = "/projects/{id}/plan-file", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String check(
            @PathVariable ProjectId id,
            @RequestPart("file") MultipartFile file,
            @RequestParam(defaultValue = "false") boolean cancelMissing,
            Caller caller,
            Model model,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        PlanFileDesk.require(caller, DraftPlanChange.class);
        try {
            var wish = new Wish(desk.keep(file), "", "", cancelMissing);
            return found(desk.diff(id, wish, caller), wish, List.of(), caller, model, locale);
        } catch (Refusal refusal) {
            response.setStatus(refusal.code().status());
            return upload(id, words.reasons(refusal, locale), caller, model, locale);
        }
    }

    @PostMapping("/projects/{id}/plan-file/draft")
    String draft(
            @PathVariable ProjectId id,
            @RequestParam String sha256,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String rationale,
            @RequestParam(defaultValue = "false") boolean cancelMissing,
            Caller caller,
            Model model,
            RedirectAttributes next,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var wish = new Wish(sha256, title, rationale, cancelMissing);
        var diff = desk.diff(id, wish, caller);
        try {
            var drafted = desk.draft(diff, wish, Channel.UI, caller);
            return done.redirect("/plan-changes/" + drafted.proposalId(), "draft-plan-change", drafted.answer(), next);
        } catch (Refusal refusal) {
            response.setStatus(refusal.code().status());
            return found(diff, wish, words.reasons(refusal, locale), caller, model, locale);
        }
    }

    private String upload(ProjectId id, List<String> reasons, Caller caller, Model model, Locale locale) {
        head.show(id, Offers.Tab.PLAN, caller, model);
        model.addAttribute("errors", errors("file", reasons));
        model.addAttribute(
                "fields",
                List.of(
                        Field.of(Field.Kind.FILE, "file", text("plan-file.file", locale), "")
                                .asRequired()
                                .withHint(text("plan-file.file.hint", locale))
                                .withError(reasons.isEmpty() ? null : reasons.getFirst()),
                        Field.of(Field.Kind.CHECK, "cancelMissing", text("plan-file.cancel-missing", locale), "")));
        return "planfiles/upload";
    }

    private String found(PlanDiff diff, Wish wish, List<String> reasons, Caller caller, Model model, Locale locale) {
        head.show(diff.plan().projectId(), Offers.Tab.PLAN, caller, model);
        model.addAttribute("wish", wish);
        model.addAttribute("rows", diff.rows());
        var changes = new LinkedHashMap<RowDiff, List<PlanFileWords.Change>>();
        diff.rows().forEach(row -> changes.put(row, words.changes(row, locale)));
        model.addAttribute("changes", changes);
        model.addAttribute("faults", words.faults(diff.faults(), locale));
        model.addAttribute("unread", diff.file().unread());
        model.addAttribute("count", diff.items().size());
        model.addAttribute("errors", errors("rationale", reasons));
        model.addAttribute(
                "fields",
                List.of(
                        Field.of(Field.Kind.TEXT, "title", text("plan-file.title", locale), wish.title())
                                .asRequired()
                                .withMaxLength(300),
                        Field.of(
                                        Field.Kind.LONG_TEXT,
                                        "rationale",
                                        text("plan-file.rationale", locale),
                                        wish.rationale())
                                .asRequired()
                                .withHint(text("plan-file.rationale.hint", locale))
                                .withMaxLength(4000)));
        return "planfiles/found";
    }

    private static List<FormError> errors(String field, List<String> reasons) {
        return reasons.stream().map(reason -> new FormError(field, reason)).toList();
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
