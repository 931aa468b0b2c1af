package ee.rada.web.projects;

import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.planversions.GetActivity;
import ee.rada.web._api.Asking;
import ee.rada.web._pages.Page;
import ee.rada.web._security.Caller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What became of one activity in the plan, and why? */
@Page
final class ActivityPage {

    private final ProjectHead head;
    private final Asking asking;

    ActivityPage(ProjectHead head, Asking asking) {
        this.head = head;
        this.asking = asking;
    }

    @GetMapping("/projects/{id}/activities/{activityId}")
    String show(@PathVariable ProjectId id, @PathVariable ActivityId activityId, Caller caller, Model model) {
        head.show(id, Offers.Tab.PLAN, caller, model);
        model.addAttribute("activity", asking.ask(caller, new GetActivity(id, activityId), GetActivity.Answer.class));
        return "projects/activity";
    }
}
