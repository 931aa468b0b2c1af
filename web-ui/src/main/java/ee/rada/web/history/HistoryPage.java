package ee.rada.web.history;

import ee.rada.kernel.Topic;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.history.GetHistory;
import ee.rada.web._api.Asking;
import ee.rada.web._pages.Page;
import ee.rada.web._security.Caller;
import ee.rada.web.projects.Offers;
import ee.rada.web.projects.ProjectHead;
import java.util.Locale;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What happened to this project, its budget and its proposals, from the beginning? */
@Page
final class HistoryPage {

    private static final int EVENTS = 200;

    private final ProjectHead head;
    private final Asking asking;
    private final Story story;

    HistoryPage(ProjectHead head, Asking asking, Story story) {
        this.head = head;
        this.asking = asking;
        this.story = story;
    }

    @GetMapping("/projects/{id}/history")
    String show(
            @PathVariable ProjectId id,
            @RequestParam(defaultValue = "0") long after,
            Caller caller,
            Model model,
            Locale locale) {
        head.show(id, Offers.Tab.HISTORY, caller, model);
        var history = asking.ask(caller, new GetHistory(id.value(), after, EVENTS), GetHistory.Answer.class);
        model.addAttribute("history", history);
        model.addAttribute("after", after);
        model.addAttribute("mayExport", caller.maySee(Topic.EVENT_LOGS));
        model.addAttribute("story", story.of(id, history.entries(), caller, locale));
        return "history/project";
    }
}
