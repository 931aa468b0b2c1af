package ee.rada.web.planchanges;

import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.planchanges.PlanChangeCommand.EditDraft;
import ee.rada.kernel.planchanges.PlanChangeItem;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.web._look.FormError;
import ee.rada.web._pages.Done;
import ee.rada.web._pages.Page;
import ee.rada.web._security.Caller;
import ee.rada.web.commands.CommandSender;
import ee.rada.web.forms.RecordForms;
import ee.rada.web.planchanges.Choosing.Chosen;
import ee.rada.web.planchanges.DraftForms.Reader;
import ee.rada.web.planchanges.DraftForms.Wanted;
import ee.rada.web.planchanges.Drafts.Draft;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One item of a draft: added, put right, taken away. Each is an edit of the draft that is kept. */
@Page
final class ItemPage {

    private static final String COMMAND = "edit-draft";

    private final Drafts drafts;
    private final Choosing choosing;
    private final DraftForms forms;
    private final CommandSender sender;
    private final Done done;
    private final MessageSource messages;

    ItemPage(
            Drafts drafts,
            Choosing choosing,
            DraftForms forms,
            CommandSender sender,
            Done done,
            MessageSource messages) {
        this.drafts = drafts;
        this.choosing = choosing;
        this.forms = forms;
        this.sender = sender;
        this.done = done;
        this.messages = messages;
    }

    /** The item of a draft that an address names; the place after the last is a new one's. */
    private record Asked(Draft draft, Ground ground, int at) {

        ProposalId id() {
            return draft.change().proposalId();
        }

        boolean isNew() {
            return at == draft.items().size();
        }

        String path() {
            return "/plan-changes/" + id() + "/items/" + (isNew() ? "new" : at);
        }
    }

    @GetMapping("/plan-changes/{id}/items/{at}")
    String show(
            @PathVariable ProposalId id,
            @PathVariable String at,
            HttpServletRequest request,
            Caller caller,
            Model model,
            Locale locale) {
        var asked = asked(id, at, caller);
        var parameters = RecordForms.entered(request);
        if (!asked.isNew()) {
            var item = asked.draft().items().get(asked.at());
            var chosen = chosen(asked, item);
            var known = forms.written(chosen.kind().form(), (Record) item, locale);
            return Drafts.page(
                    forms.fresh(wanted(asked, chosen), known, new Reader(caller, locale)), asked.ground(), model);
        }
        var chosen = choosing.chosen(asked.ground(), parameters);
        return chosen.isEmpty()
                ? choosing.ask(asked.ground(), asked.path(), parameters, model)
                : Drafts.page(
                        forms.fresh(wanted(asked, chosen.get()), Map.of(), new Reader(caller, locale)),
                        asked.ground(),
                        model);
    }

    @PostMapping("/plan-changes/{id}/items/{at}")
    String send(
            @PathVariable ProposalId id,
            @PathVariable String at,
            HttpServletRequest request,
            HttpServletResponse response,
            Caller caller,
            Model model,
            RedirectAttributes next,
            Locale locale) {
        var asked = asked(id, at, caller);
        var entered = RecordForms.entered(request);
        var chosen = asked.isNew()
                ? choosing.chosen(asked.ground(), entered).orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND))
                : chosen(asked, asked.draft().items().get(asked.at()));
        var wanted = wanted(asked, chosen);
        var filled = forms.read(wanted, entered, locale);
        List<FormError> errors = filled.errors();
        if (errors.isEmpty()) {
            try {
                var items = with(asked, Objects.requireNonNull(filled.item()));
                var answer = sender.send(caller, edit(id, items), DraftForms.circumstances(entered));
                return done.redirect("/plan-changes/" + id, COMMAND, answer, next);
            } catch (RuntimeException thrown) {
                errors = forms.errors(
                        wanted, thrown, IntStream.range(0, asked.at()).boxed().toList(), locale);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return Drafts.page(forms.refused(wanted, entered, errors, new Reader(caller, locale)), asked.ground(), model);
    }

    @PostMapping("/plan-changes/{id}/items/{at}/remove")
    String remove(
            @PathVariable ProposalId id,
            @PathVariable String at,
            HttpServletRequest request,
            Caller caller,
            RedirectAttributes next,
            Locale locale) {
        var asked = asked(id, at, caller);
        var items = new ArrayList<>(asked.draft().items());
        if (asked.isNew()) {
            throw new Refusal(ProblemCode.NOT_FOUND);
        }
        items.remove(asked.at());
        try {
            var answer = sender.send(caller, edit(id, items), DraftForms.circumstances(RecordForms.entered(request)));
            return done.redirect("/plan-changes/" + id, COMMAND, answer, next);
        } catch (Refusal refusal) {
            var why = messages.getMessage(needed(refusal), null, locale);
            next.addFlashAttribute("errors", List.of(new FormError("", why)));
            return "redirect:/plan-changes/" + id;
        }
    }

    /** Why an item cannot be taken away alone: it is the only one, or another one is about what it adds. */
    private static String needed(Refusal refusal) {
        return switch (refusal.code()) {
            case NO_CHANGE -> "draft.remove.last";
            case NOT_FOUND -> "draft.remove.needed";
            default -> throw refusal;
        };
    }

    /** What a rebase found in its way is kept knowingly: the items are sent again as they are. */
    @PostMapping("/plan-changes/{id}/keep")
    String keep(@PathVariable ProposalId id, HttpServletRequest request, Caller caller, RedirectAttributes next) {
        var draft = asked(id, "new", caller).draft();
        var answer =
                sender.send(caller, edit(id, draft.items()), DraftForms.circumstances(RecordForms.entered(request)));
        return done.redirect("/plan-changes/" + id, COMMAND, answer, next);
    }

    private Asked asked(ProposalId id, String at, Caller caller) {
        if (!caller.maySend(EditDraft.class)) {
            throw new Refusal(ProblemCode.FORBIDDEN_ROLE);
        }
        var draft = drafts.open(id, caller);
        int last = draft.items().size();
        int place = at.equals("new") ? last : at.matches("\\d{1,6}") ? Integer.parseInt(at) : last + 1;
        if (place > last || (place == last && !at.equals("new"))) {
            throw new Refusal(ProblemCode.NOT_FOUND);
        }
        return new Asked(draft, drafts.ground(draft.change().projectId(), caller), place);
    }

    private static Chosen chosen(Asked asked, PlanChangeItem item) {
        var kind = ItemKind.of(item);
        return new Chosen(
                kind, asked.ground().subject(kind, ItemKind.subject(item)).orElse(null));
    }

    private Wanted wanted(Asked asked, Chosen chosen) {
        return new Wanted(
                asked.path(),
                asked.isNew() ? "add-item" : COMMAND,
                asked.ground(),
                false,
                chosen,
                asked.draft().items(),
                List.of(),
                Map.of(DraftForms.VERSION, String.valueOf(asked.draft().change().version())),
                "/plan-changes/" + asked.id());
    }

    private static List<PlanChangeItem> with(Asked asked, PlanChangeItem item) {
        var items = new ArrayList<>(asked.draft().items());
        if (asked.isNew()) {
            items.add(item);
        } else {
            items.set(asked.at(), item);
        }
        return items;
    }

    private static EditDraft edit(ProposalId id, List<PlanChangeItem> items) {
        return new EditDraft(id, null, null, null, items, null, null);
    }
}
