package ee.rada.web.projects;

import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.projects.GetPlan;
import ee.rada.web._api.Asking;
import ee.rada.web._pages.Page;
import ee.rada.web._security.Caller;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What is to be done, by whom and when; and whose help is needed? */
@Page
final class PlanPage {

    private final ProjectHead head;
    private final Asking asking;
    private final Clock clock;

    PlanPage(ProjectHead head, Asking asking, Clock clock) {
        this.head = head;
        this.asking = asking;
        this.clock = clock;
    }

    @GetMapping("/projects/{id}/plan")
    String show(@PathVariable ProjectId id, Caller caller, Model model) {
        head.show(id, Offers.Tab.PLAN, caller, model);
        var plan = asking.ask(caller, new GetPlan(id, LocalDate.now(clock)), GetPlan.Answer.class);
        model.addAttribute("plan", plan);
        model.addAttribute(
                "codes",
                plan.activities().stream()
                        .collect(Collectors.toMap(GetPlan.Activity::activityId, GetPlan.Activity::code)));
        return "projects/plan";
    }
}
