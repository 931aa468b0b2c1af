package ee.rada.web.planchanges;

import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.planchanges.PlanChangeCommand.EditDraft;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.web._look.FormError;
import ee.rada.web._pages.Done;
import ee.rada.web._pages.Page;
import ee.rada.web._security.Caller;
import ee.rada.web.commands.CommandSender;
import ee.rada.web.forms.RecordForms;
import ee.rada.web.planchanges.DraftForms.Reader;
import ee.rada.web.planchanges.DraftForms.Wanted;
import ee.rada.web.planchanges.Drafts.Draft;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a draft says of itself: its title, why it is needed, what caused it. */
@Page
final class DraftHeadPage {

    private static final String COMMAND = "edit-draft";

    private final Drafts drafts;
    private final DraftForms forms;
    private final CommandSender sender;
    private final Done done;

    DraftHeadPage(Drafts drafts, DraftForms forms, CommandSender sender, Done done) {
        this.drafts = drafts;
        this.forms = forms;
        this.sender = sender;
        this.done = done;
    }

    /** Everything that a draft says is edited on its own pages, its items one by one; the command has no form of its own. */
    @GetMapping("/commands/" + COMMAND)
    String form(@RequestParam(required = false) @Nullable ProposalId proposalId) {
        return "redirect:" + (proposalId == null ? "/decisions" : "/plan-changes/" + proposalId + "/edit");
    }

    @GetMapping("/plan-changes/{id}/edit")
    String show(@PathVariable ProposalId id, Caller caller, Model model, Locale locale) {
        var draft = draft(id, caller);
        var wanted = wanted(draft, caller);
        var known = forms.written(DraftHead.FORM, draft.head(), locale);
        return Drafts.page(forms.fresh(wanted, known, new Reader(caller, locale)), wanted.ground(), model);
    }

    @PostMapping("/plan-changes/{id}/edit")
    String send(
            @PathVariable ProposalId id,
            HttpServletRequest request,
            HttpServletResponse response,
            Caller caller,
            Model model,
            RedirectAttributes next,
            Locale locale) {
        var entered = RecordForms.entered(request);
        var wanted = wanted(draft(id, caller), caller);
        var filled = forms.read(wanted, entered, locale);
        List<FormError> errors = filled.errors();
        if (errors.isEmpty()) {
            var head = Objects.requireNonNull(filled.head());
            var command = new EditDraft(
                    id, head.title(), head.rationale(), head.reallocation(), null, head.cause(), head.cause() == null);
            try {
                var answer = sender.send(caller, command, DraftForms.circumstances(entered));
                return done.redirect("/plan-changes/" + id, COMMAND, answer, next);
            } catch (RuntimeException thrown) {
                errors = forms.errors(wanted, thrown, List.of(), locale);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return Drafts.page(forms.refused(wanted, entered, errors, new Reader(caller, locale)), wanted.ground(), model);
    }

    private Draft draft(ProposalId id, Caller caller) {
        if (!caller.maySend(EditDraft.class)) {
            throw new Refusal(ProblemCode.FORBIDDEN_ROLE);
        }
        return drafts.open(id, caller);
    }

    private Wanted wanted(Draft draft, Caller caller) {
        var change = draft.change();
        return new Wanted(
                "/plan-changes/" + change.proposalId() + "/edit",
                COMMAND,
                drafts.ground(change.projectId(), caller),
                true,
                null,
                List.of(),
                List.of(),
                Map.of(DraftForms.VERSION, String.valueOf(change.version())),
                "/plan-changes/" + change.proposalId());
    }
}
