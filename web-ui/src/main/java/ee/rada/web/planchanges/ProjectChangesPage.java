package ee.rada.web.planchanges;

import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.planchanges.FindPlanChanges;
import ee.rada.web._api.Asking;
import ee.rada.web._pages.Page;
import ee.rada.web._security.Caller;
import ee.rada.web.projects.Offers;
import ee.rada.web.projects.ProjectHead;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Which changes were proposed to this project? */
@Page
final class ProjectChangesPage {

    private static final int ROWS = 50;

    private final ProjectHead head;
    private final Asking asking;
    private final Clock clock;

    ProjectChangesPage(ProjectHead head, Asking asking, Clock clock) {
        this.head = head;
        this.asking = asking;
        this.clock = clock;
    }

    @GetMapping("/projects/{id}/changes")
    String show(
            @PathVariable ProjectId id,
            @RequestParam(required = false) @Nullable String after,
            Caller caller,
            Model model) {
        head.show(id, Offers.Tab.CHANGES, caller, model);
        var query = FindPlanChanges.latest(id, LocalDate.now(clock), after, ROWS);
        model.addAttribute("found", asking.ask(caller, query, FindPlanChanges.Answer.class));
        return "planchanges/project";
    }
}
