package ee.rada.web.budgets;

import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.budgets.GetBudgetLine;
import ee.rada.web._api.Asking;
import ee.rada.web._pages.Page;
import ee.rada.web._security.Caller;
import ee.rada.web.projects.Offers;
import ee.rada.web.projects.ProjectHead;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How did one budget line become what it is? */
@Page
final class LinePage {

    private final ProjectHead head;
    private final Asking asking;

    LinePage(ProjectHead head, Asking asking) {
        this.head = head;
        this.asking = asking;
    }

    @GetMapping("/projects/{id}/budget/lines/{lineId}")
    String show(@PathVariable ProjectId id, @PathVariable LineId lineId, Caller caller, Model model) {
        head.show(id, Offers.Tab.BUDGET, caller, model);
        model.addAttribute("found", asking.ask(caller, new GetBudgetLine(id, lineId), GetBudgetLine.Answer.class));
        return "budgets/line";
    }
}
