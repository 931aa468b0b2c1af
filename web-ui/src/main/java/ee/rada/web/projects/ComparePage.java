package ee.rada.web.projects;

import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.planversions.FindPlanVersions;
import ee.rada.query.planversions.GetPlanComparison;
import ee.rada.query.planversions.GetPlanVersion;
import ee.rada.web._api.Asking;
import ee.rada.web._pages.Page;
import ee.rada.web._security.Caller;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What is different between two versions of plan and budget, and who made it so? */
@Page
final class ComparePage {

    private static final int ALL = 500;

    private final ProjectHead head;
    private final Asking asking;
    private final TwoPlans picture;
    private final Clock clock;

    ComparePage(ProjectHead head, Asking asking, TwoPlans picture, Clock clock) {
        this.head = head;
        this.asking = asking;
        this.picture = picture;
        this.clock = clock;
    }

    @GetMapping("/projects/{id}/versions/compare")
    String show(
            @PathVariable ProjectId id,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            Caller caller,
            Model model,
            Locale locale) {
        head.show(id, Offers.Tab.VERSIONS, caller, model);
        var found = asking.ask(caller, new GetPlanComparison(id, from, to), GetPlanComparison.Answer.class);
        var versions = asking.ask(caller, new FindPlanVersions(id, null, ALL), FindPlanVersions.Answer.class);
        model.addAttribute("found", found);
        model.addAttribute("versions", versions.items());
        model.addAttribute(
                "gantt",
                picture.of(
                        version(caller, id, found.from().revision()),
                        version(caller, id, found.to().revision()),
                        LocalDate.now(clock),
                        locale));
        return "projects/compare";
    }

    private GetPlanVersion.Answer version(Caller caller, ProjectId id, int revision) {
        return asking.ask(caller, new GetPlanVersion(id, revision), GetPlanVersion.Answer.class);
    }
}
