package ee.rada.web.planchanges;

import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.query.budgets.GetBudget;
import ee.rada.query.planchanges.GetPlanChange;
import ee.rada.query.planchanges.ProposedItem.AmendLine;
import ee.rada.web._api.Asking;
import ee.rada.web._pages.Page;
import ee.rada.web._security.Caller;
import ee.rada.web.history.Story;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What would this proposal change, and who says what to it? */
@Page
final class ChangePage {

    private final Asking asking;
    private final Steps steps;
    private final Story story;
    private final Clock clock;

    ChangePage(Asking asking, Steps steps, Story story, Clock clock) {
        this.asking = asking;
        this.steps = steps;
        this.story = story;
        this.clock = clock;
    }

    @GetMapping("/plan-changes/{id}")
    String show(@PathVariable ProposalId id, Caller caller, Model model, Locale locale) {
        var change = asking.ask(caller, new GetPlanChange(id, LocalDate.now(clock)), GetPlanChange.Answer.class);
        var budget = asking.ask(
                caller, new GetBudget(change.projectId(), null, LocalDate.now(clock)), GetBudget.Answer.class);
        model.addAttribute("change", change);
        model.addAttribute(
                "amended",
                change.items().stream().filter(AmendLine.class::isInstance).toList());
        model.addAttribute(
                "lines", budget.lines().stream().collect(Collectors.toMap(GetBudget.Line::lineId, line -> line)));
        model.addAttribute("story", story.of(change.projectId(), change.history(), caller, locale));
        model.addAttribute("steps", steps.of(change, LocalDate.now(clock), locale));
        model.addAttribute("may", new Deciding(caller, change));
        return "planchanges/change";
    }
}
