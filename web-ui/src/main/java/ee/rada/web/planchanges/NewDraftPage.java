package ee.rada.web.planchanges;

import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.planchanges.PlanChangeCommand.DraftPlanChange;
import ee.rada.kernel.planchanges.PlanChangeItem;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.query.deviations.FindDeviations;
import ee.rada.web._look.Field;
import ee.rada.web._look.FormError;
import ee.rada.web._pages.Done;
import ee.rada.web._pages.Page;
import ee.rada.web._security.Caller;
import ee.rada.web.commands.CommandSender;
import ee.rada.web.forms.RecordForms;
import ee.rada.web.planchanges.Choosing.Chosen;
import ee.rada.web.planchanges.DraftForms.Filled;
import ee.rada.web.planchanges.DraftForms.Reader;
import ee.rada.web.planchanges.DraftForms.Wanted;
import ee.rada.web.planchanges.Drafts.Draft;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What should be different, and why? The first item is asked for here, more are added to the draft. */
@Page
final class NewDraftPage {

    private static final String PATH = "/plan-changes/new";
    private static final String COMMAND = "draft-plan-change";
    private static final String PROPOSAL = "proposalId";

    private final Drafts drafts;
    private final Choosing choosing;
    private final DraftForms forms;
    private final CommandSender sender;
    private final Done done;

    NewDraftPage(Drafts drafts, Choosing choosing, DraftForms forms, CommandSender sender, Done done) {
        this.drafts = drafts;
        this.choosing = choosing;
        this.forms = forms;
        this.sender = sender;
        this.done = done;
    }

    /**
     * What the address asks for.
     *
     * @param predecessor the ended proposal whose items are taken over
     * @param answering the deviation that it answers
     */
    private record Asked(
            Start start,
            Ground ground,
            @Nullable Chosen chosen,
            @Nullable Draft predecessor,
            FindDeviations.@Nullable Item answering) {}

    @GetMapping({PATH, "/commands/" + COMMAND})
    String show(HttpServletRequest request, Caller caller, Model model, Locale locale) {
        var parameters = RecordForms.entered(request);
        var asked = asked(parameters, caller);
        if (asked.chosen() == null && (asked.predecessor() == null || parameters.containsKey(Choosing.KIND))) {
            return choosing.ask(asked.ground(), PATH, parameters, model);
        }
        var wanted = wanted(asked, parameters, locale);
        return page(asked, forms.fresh(wanted, known(asked, parameters, locale), new Reader(caller, locale)), model);
    }

    private Map<String, String> known(Asked asked, Map<String, String> parameters, Locale locale) {
        if (asked.predecessor() != null) {
            return forms.written(DraftHead.FORM, asked.predecessor().head(), locale);
        }
        return asked.answering() == null || parameters.containsKey(Choosing.KIND)
                ? Map.of()
                : new Answering(asked.answering(), asked.ground()).unknown();
    }

    private static String page(Asked asked, DraftForm form, Model model) {
        if (asked.answering() != null) {
            model.addAttribute("answering", asked.answering());
            model.addAttribute("other", Choosing.other(PATH, asked.start().along()));
        }
        return Drafts.page(form, asked.ground(), model);
    }

    @PostMapping(PATH)
    String send(
            HttpServletRequest request,
            HttpServletResponse response,
            Caller caller,
            Model model,
            RedirectAttributes next,
            Locale locale) {
        var entered = RecordForms.entered(request);
        var asked = asked(entered, caller);
        var wanted = wanted(asked, entered, locale);
        var filled = forms.read(wanted, entered, locale);
        List<FormError> errors = filled.errors();
        if (errors.isEmpty()) {
            var kept = kept(asked.predecessor(), entered);
            var command = command(asked, filled, kept, entered);
            try {
                var answer = sender.send(caller, command, DraftForms.circumstances(entered));
                return done.redirect("/plan-changes/" + command.proposalId(), COMMAND, answer, next);
            } catch (RuntimeException thrown) {
                errors = forms.errors(wanted, thrown, kept, locale);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(asked, forms.refused(wanted, entered, errors, new Reader(caller, locale)), model);
    }

    private Asked asked(Map<String, String> parameters, Caller caller) {
        if (!caller.maySend(DraftPlanChange.class)) {
            throw new Refusal(ProblemCode.FORBIDDEN_ROLE);
        }
        var start = Start.of(parameters);
        var ground = drafts.ground(start.projectId(), caller);
        var answering = start.deviationId() == null
                ? null
                : drafts.deviation(start.projectId(), start.deviationId(), caller)
                        .orElse(null);
        return new Asked(
                start,
                ground,
                chosen(ground, answering, parameters),
                start.supersedes() == null ? null : drafts.of(start.supersedes(), caller),
                answering);
    }

    /** What the address says, or what a deviation suggests where the address leaves it open. */
    private @Nullable Chosen chosen(
            Ground ground, FindDeviations.@Nullable Item answering, Map<String, String> parameters) {
        var chosen = answering == null || parameters.containsKey(Choosing.KIND)
                ? choosing.chosen(ground, parameters)
                : new Answering(answering, ground).chosen();
        return chosen.orElse(null);
    }

    private static DraftPlanChange command(
            Asked asked, Filled filled, List<Integer> kept, Map<String, String> entered) {
        var head = Objects.requireNonNull(filled.head());
        var items = new ArrayList<PlanChangeItem>();
        kept.forEach(at ->
                items.add(Objects.requireNonNull(asked.predecessor()).items().get(at)));
        if (filled.item() != null) {
            items.add(filled.item());
        }
        return new DraftPlanChange(
                Start.id(entered, PROPOSAL).map(ProposalId::new).orElseGet(ProposalId::random),
                asked.start().projectId(),
                null,
                null,
                head.title(),
                head.rationale(),
                head.reallocation(),
                items,
                head.cause(),
                asked.start().supersedes(),
                asked.start().deviationId());
    }

    /** The draft's id is made with the form, so that a form that is sent twice makes one draft. */
    private Wanted wanted(Asked asked, Map<String, String> parameters, Locale locale) {
        var along = new HashMap<>(asked.start().along());
        along.put(PROPOSAL, parameters.getOrDefault(PROPOSAL, UUID.randomUUID().toString()));
        var predecessor = asked.predecessor();
        var carried = predecessor == null ? List.<Field>of() : drafts.carried(predecessor, parameters, locale);
        return new Wanted(
                PATH,
                COMMAND,
                asked.ground(),
                true,
                asked.chosen(),
                predecessor == null ? List.of() : predecessor.items(),
                carried,
                along,
                asked.start().back());
    }

    /** The places of the ended proposal's items that are not left out. */
    private static List<Integer> kept(@Nullable Draft predecessor, Map<String, String> entered) {
        return predecessor == null
                ? List.of()
                : IntStream.range(0, predecessor.items().size())
                        .filter(at -> entered.containsKey(DraftForms.KEEP + at))
                        .boxed()
                        .toList();
    }
}
