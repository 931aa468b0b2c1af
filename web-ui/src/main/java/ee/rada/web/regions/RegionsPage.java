package ee.rada.web.regions;

import ee.rada.kernel.regions.RegionCommand.DefineRegion;
import ee.rada.query.regions.FindRegions;
import ee.rada.web._api.Asking;
import ee.rada.web._pages.Page;
import ee.rada.web._security.Caller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Which regions are there, and which were there? */
@Page
final class RegionsPage {

    private final Asking asking;

    RegionsPage(Asking asking) {
        this.asking = asking;
    }

    @GetMapping("/regions")
    String show(Caller caller, Model model) {
        model.addAttribute("found", asking.ask(caller, new FindRegions(null), FindRegions.Answer.class));
        model.addAttribute("maySetUp", caller.maySend(DefineRegion.class));
        return "regions/list";
    }
}
