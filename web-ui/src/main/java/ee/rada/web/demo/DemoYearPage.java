package ee.rada.web.demo;

import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.projects.ProjectCommand.RegisterProject;
import ee.rada.web._pages.Page;
import ee.rada.web._security.Caller;
import ee.rada.web._security.DemoPeople;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The one click that fills the invented year, and how far it is. For those who register projects, while the demo users exist. */
@Page
class DemoYearPage {

    private final DemoYear year;
    private final DemoPeople people;

    DemoYearPage(DemoYear year, DemoPeople people) {
        this.year = year;
        this.people = people;
    }

    @PostMapping("/demo/year")
    String begin(Caller caller) {
        require(caller);
        year.begin();
        return "redirect:/demo/year";
    }

    @GetMapping("/demo/year")
    String show(Caller caller, Model model) {
        require(caller);
        model.addAttribute("progress", year.progress());
        return "demo/year";
    }

    private void require(Caller caller) {
        if (!people.exist() || !caller.maySend(RegisterProject.class)) {
            throw new Refusal(ProblemCode.FORBIDDEN_ROLE);
        }
    }
}
