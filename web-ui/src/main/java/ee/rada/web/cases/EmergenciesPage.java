package ee.rada.web.cases;

import ee.rada.kernel.emergencies.EmergencyCommand.ReviewEmergencyAccess;
import ee.rada.query.emergencies.FindEmergencies;
import ee.rada.web._api.Asking;
import ee.rada.web._pages.Page;
import ee.rada.web._security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who has read what he otherwise may not, and had he to? */
@Page
final class EmergenciesPage {

    private static final int ROWS = 50;

    private final Asking asking;

    EmergenciesPage(Asking asking) {
        this.asking = asking;
    }

    @GetMapping("/emergencies")
    String show(
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(required = false) @Nullable Long after,
            Caller caller,
            Model model) {
        var query = new FindEmergencies(null, !all, true, after, ROWS);
        model.addAttribute("found", asking.ask(caller, query, FindEmergencies.Answer.class));
        model.addAttribute("all", all);
        model.addAttribute("mayReview", caller.maySend(ReviewEmergencyAccess.class));
        model.addAttribute("me", caller.official());
        return "cases/emergencies";
    }
}
