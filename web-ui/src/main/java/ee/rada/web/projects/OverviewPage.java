package ee.rada.web.projects;

import ee.rada.kernel.deviations.DeviationCommand.AcknowledgeDeviation;
import ee.rada.kernel.planchanges.PlanChangeCommand.DraftPlanChange;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.budgets.GetBudget;
import ee.rada.query.deviations.FindDeviations;
import ee.rada.query.projects.GetPlan;
import ee.rada.query.projects.GetTimeline;
import ee.rada.web._api.Asking;
import ee.rada.web._charts.Gantt;
import ee.rada.web._pages.Page;
import ee.rada.web._security.Caller;
import ee.rada.web.budgets.BurnDownPicture;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where does this project stand, and what happened to it last? */
@Page
final class OverviewPage {

    private static final int ENTRIES = 12;
    private static final int DEVIATIONS = 20;

    private final ProjectHead head;
    private final Asking asking;
    private final GanttPicture gantt;
    private final BurnDownPicture burnDown;
    private final Clock clock;

    OverviewPage(ProjectHead head, Asking asking, GanttPicture gantt, BurnDownPicture burnDown, Clock clock) {
        this.head = head;
        this.asking = asking;
        this.gantt = gantt;
        this.burnDown = burnDown;
        this.clock = clock;
    }

    @GetMapping("/projects/{id}")
    String show(@PathVariable ProjectId id, Caller caller, Model model, Locale locale) {
        var today = LocalDate.now(clock);
        var project = head.show(id, Offers.Tab.OVERVIEW, caller, model);
        var timeline = asking.ask(caller, new GetTimeline(id, today, null, ENTRIES), GetTimeline.Answer.class);
        var budget = asking.ask(caller, new GetBudget(id, null, today), GetBudget.Answer.class);
        var plan = asking.ask(caller, new GetPlan(id, today), GetPlan.Answer.class);
        var deviations = new FindDeviations(id, null, null, null, DEVIATIONS);
        model.addAttribute(
                "deviations",
                asking.ask(caller, deviations, FindDeviations.Answer.class).items());
        model.addAttribute("mayAcknowledge", caller.maySend(AcknowledgeDeviation.class));
        model.addAttribute("mayPropose", caller.maySend(DraftPlanChange.class));
        model.addAttribute("timeline", timeline);
        model.addAttribute("budget", budget);
        model.addAttribute("gantt", gantt.of(timeline.activities(), today, locale));
        model.addAttribute("burnDown", burnDown.of(project, budget, plan.activities(), today, locale, Gantt.HALF));
        return "projects/overview";
    }
}
