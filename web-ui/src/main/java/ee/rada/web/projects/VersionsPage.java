package ee.rada.web.projects;

import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.planversions.FindPlanVersions;
import ee.rada.query.planversions.GetPlanVersion;
import ee.rada.web._api.Asking;
import ee.rada.web._pages.Page;
import ee.rada.web._security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What were plan and budget, version by version, and who made each so? */
@Page
final class VersionsPage {

    private static final int ALL = 500;

    private final ProjectHead head;
    private final Asking asking;

    VersionsPage(ProjectHead head, Asking asking) {
        this.head = head;
        this.asking = asking;
    }

    @GetMapping("/projects/{id}/versions")
    String show(
            @PathVariable ProjectId id,
            @RequestParam(required = false) @Nullable Integer revision,
            Caller caller,
            Model model) {
        head.show(id, Offers.Tab.VERSIONS, caller, model);
        var versions = asking.ask(caller, new FindPlanVersions(id, null, ALL), FindPlanVersions.Answer.class)
                .items();
        model.addAttribute("versions", versions);
        if (!versions.isEmpty()) {
            int shown = revision == null ? versions.size() : revision;
            model.addAttribute("shown", asking.ask(caller, new GetPlanVersion(id, shown), GetPlanVersion.Answer.class));
        }
        return "projects/versions";
    }
}
