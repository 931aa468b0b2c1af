package ee.rada.web.projects;

import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.projects.GetProject;
import ee.rada.web._api.Asking;
import ee.rada.web._security.Caller;
import ee.rada.web.projects.Offers.Tab;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What every page of a project begins with: its name and state, its figures, its tabs, and what can be done there. */
@Component
public final class ProjectHead {

    private final Asking asking;
    private final Clock clock;

    ProjectHead(Asking asking, Clock clock) {
        this.asking = asking;
        this.clock = clock;
    }

    /** The project, as it now stands in the model too: {@code project}, {@code tab}, {@code offers}, {@code can}. */
    public GetProject.Answer show(ProjectId id, Tab tab, Caller caller, Model model) {
        var project = asking.ask(caller, new GetProject(id, LocalDate.now(clock)), GetProject.Answer.class);
        var offers = new Offers(caller, project);
        model.addAttribute("project", project);
        model.addAttribute("tab", tab.name());
        model.addAttribute("offers", offers.on(tab));
        model.addAttribute("can", offers);
        return project;
    }
}
