package ee.rada.web.budgets;

import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.budgets.FindEntries;
import ee.rada.query.budgets.GetBudget;
import ee.rada.query.projects.GetPlan;
import ee.rada.web._api.Asking;
import ee.rada.web._charts.Gantt;
import ee.rada.web._pages.Page;
import ee.rada.web._security.Caller;
import ee.rada.web.projects.Offers;
import ee.rada.web.projects.ProjectHead;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What may be spent, what was spent on what, what is left? */
@Page
final class BudgetPage {

    private static final int ENTRIES = 50;

    private final ProjectHead head;
    private final Asking asking;
    private final BurnDownPicture burnDown;
    private final Clock clock;

    BudgetPage(ProjectHead head, Asking asking, BurnDownPicture burnDown, Clock clock) {
        this.head = head;
        this.asking = asking;
        this.burnDown = burnDown;
        this.clock = clock;
    }

    @GetMapping("/projects/{id}/budget")
    String show(
            @PathVariable ProjectId id,
            @RequestParam(required = false) @Nullable LineId lineId,
            @RequestParam(required = false) @Nullable String before,
            Caller caller,
            Model model,
            Locale locale) {
        var today = LocalDate.now(clock);
        var project = head.show(id, Offers.Tab.BUDGET, caller, model);
        var budget = asking.ask(caller, new GetBudget(id, lineId, today), GetBudget.Answer.class);
        var plan = asking.ask(caller, new GetPlan(id, today), GetPlan.Answer.class);
        var query = new FindEntries(id, lineId, false, before, ENTRIES);
        model.addAttribute("budget", budget);
        model.addAttribute("lineId", lineId);
        model.addAttribute("entries", asking.ask(caller, query, FindEntries.Answer.class));
        var activities = lineId == null ? plan.activities() : onLine(plan, lineId);
        model.addAttribute("burnDown", burnDown.of(project, budget, activities, today, locale, Gantt.WIDE));
        return "budgets/budget";
    }

    private static List<GetPlan.Activity> onLine(GetPlan.Answer plan, LineId line) {
        return plan.activities().stream()
                .filter(activity -> line.equals(activity.budgetLineId()))
                .toList();
    }
}
