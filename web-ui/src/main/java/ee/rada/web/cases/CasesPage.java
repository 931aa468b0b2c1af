package ee.rada.web.cases;

import ee.rada.kernel.cases.CaseCommand.OpenCase;
import ee.rada.kernel.cases.CaseStatus;
import ee.rada.query.cases.FindCases;
import ee.rada.query.posts.FindOfficials;
import ee.rada.query.regions.FindRegions;
import ee.rada.web._api.Asking;
import ee.rada.web._pages.Page;
import ee.rada.web._security.Caller;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Which cases are there, and what is due first? */
@Page
final class CasesPage {

    private static final int ROWS = 50;
    private static final int MOST = 500;

    private final Asking asking;
    private final Clock clock;

    CasesPage(Asking asking, Clock clock) {
        this.asking = asking;
        this.clock = clock;
    }

    @GetMapping("/cases")
    String show(@ModelAttribute("filter") CaseFilter filter, Caller caller, Model model) {
        var today = LocalDate.now(clock);
        model.addAttribute("found", asking.ask(caller, filter.query(today, ROWS), FindCases.Answer.class));
        model.addAttribute("today", today);
        model.addAttribute("states", CaseStatus.values());
        model.addAttribute(
                "regions",
                asking.ask(caller, new FindRegions(today), FindRegions.Answer.class).items().stream()
                        .map(FindRegions.Item::region)
                        .toList());
        model.addAttribute(
                "officials",
                asking.ask(caller, new FindOfficials(null, today, null, MOST), FindOfficials.Answer.class)
                        .items());
        model.addAttribute("mayOpen", caller.maySend(OpenCase.class));
        return "cases/list";
    }
}
