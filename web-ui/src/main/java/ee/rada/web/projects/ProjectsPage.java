package ee.rada.web.projects;

import ee.rada.kernel.projects.ProjectCommand.RegisterProject;
import ee.rada.kernel.projects.ProjectStatus;
import ee.rada.query.projects.FindProjects;
import ee.rada.web._api.Asking;
import ee.rada.web._pages.Page;
import ee.rada.web._security.Caller;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Which projects are there? */
@Page
final class ProjectsPage {

    private static final int ROWS = 50;

    private final Asking asking;
    private final Clock clock;

    ProjectsPage(Asking asking, Clock clock) {
        this.asking = asking;
        this.clock = clock;
    }

    @GetMapping("/projects")
    String show(@ModelAttribute("filter") ProjectFilter filter, Caller caller, Model model) {
        var found = asking.ask(caller, filter.query(LocalDate.now(clock), ROWS), FindProjects.Answer.class);
        model.addAttribute("found", found);
        model.addAttribute("states", ProjectStatus.values());
        model.addAttribute("mayRegister", caller.maySend(RegisterProject.class));
        return "projects/list";
    }
}
