package ee.rada.web.planchanges;

import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.deviations.DeviationId;
import ee.rada.kernel.planchanges.PlanChangeItem;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.planchanges.ProposalState;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.budgets.GetBudget;
import ee.rada.query.deviations.FindDeviations;
import ee.rada.query.planchanges.GetPlanChange;
import ee.rada.query.projects.GetPlan;
import ee.rada.query.projects.GetProject;
import ee.rada.web._api.Asking;
import ee.rada.web._format.Formats;
import ee.rada.web._look.Field;
import ee.rada.web._security.Caller;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Looks up what a draft says and stands on. */
@Component
final class Drafts {

    /** A proposal with its items as they were asked for. */
    record Draft(GetPlanChange.Answer change, List<PlanChangeItem> items) {

        DraftHead head() {
            return new DraftHead(change.title(), change.rationale(), change.cause(), change.reallocation());
        }
    }

    private static final int MOST = 500;

    private final Asking asking;
    private final ItemWords words;
    private final Formats fmt;
    private final Clock clock;

    Drafts(Asking asking, ItemWords words, Formats fmt, Clock clock) {
        this.asking = asking;
        this.words = words;
        this.fmt = fmt;
        this.clock = clock;
    }

    Draft of(ProposalId proposal, Caller caller) {
        var change = asking.ask(caller, new GetPlanChange(proposal, LocalDate.now(clock)), GetPlanChange.Answer.class);
        return new Draft(change, change.items().stream().map(Items::asked).toList());
    }

    /** One that may still be edited; {@code illegal-transition} where it is no draft any more. */
    Draft open(ProposalId proposal, Caller caller) {
        var draft = of(proposal, caller);
        var state = draft.change().state();
        if (state != ProposalState.DRAFT) {
            throw new Refusal(ProblemCode.ILLEGAL_TRANSITION).with("state", state.name());
        }
        return draft;
    }

    Ground ground(ProjectId project, Caller caller) {
        var today = LocalDate.now(clock);
        return new Ground(
                asking.ask(caller, new GetProject(project, today), GetProject.Answer.class),
                asking.ask(caller, new GetPlan(project, today), GetPlan.Answer.class),
                asking.ask(caller, new GetBudget(project, null, today), GetBudget.Answer.class),
                fmt);
    }

    /** A deviation of the project that has not passed. */
    Optional<FindDeviations.Item> deviation(ProjectId project, DeviationId deviation, Caller caller) {
        var query = new FindDeviations(project, null, null, null, MOST);
        return asking.ask(caller, query, FindDeviations.Answer.class).items().stream()
                .filter(item -> item.deviationId().equals(deviation))
                .findFirst();
    }

    /** The items of an ended proposal, all of them kept unless the form that was entered says otherwise. */
    List<Field> carried(Draft ended, Map<String, String> entered, Locale locale) {
        boolean isFresh = !entered.containsKey(DraftForms.COMMAND_ID);
        return IntStream.range(0, ended.items().size())
                .mapToObj(at -> {
                    var name = DraftForms.KEEP + at;
                    var label = words.of(ended.change().items().get(at), locale);
                    var isKept = isFresh || entered.containsKey(name);
                    return Field.of(Field.Kind.CHECK, name, label, isKept ? "true" : "");
                })
                .toList();
    }

    static String page(DraftForm form, Ground ground, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", form.errors());
        model.addAttribute("ground", ground);
        return "planchanges/draft";
    }
}
