package ee.rada.web.projects;

import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.projects.FindRecords;
import ee.rada.web._api.Asking;
import ee.rada.web._pages.Page;
import ee.rada.web._security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What work was recorded, with what proof? */
@Page
final class RecordsPage {

    private static final int ROWS = 50;

    private final ProjectHead head;
    private final Asking asking;

    RecordsPage(ProjectHead head, Asking asking) {
        this.head = head;
        this.asking = asking;
    }

    @GetMapping("/projects/{id}/records")
    String show(
            @PathVariable ProjectId id,
            @RequestParam(required = false) @Nullable ActivityId activityId,
            @RequestParam(required = false) @Nullable Long before,
            Caller caller,
            Model model) {
        head.show(id, Offers.Tab.RECORDS, caller, model);
        var query = new FindRecords(id, activityId, before, ROWS);
        model.addAttribute("records", asking.ask(caller, query, FindRecords.Answer.class));
        model.addAttribute("activityId", activityId);
        return "projects/records";
    }
}
