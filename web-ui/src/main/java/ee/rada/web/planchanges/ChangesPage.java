package ee.rada.web.planchanges;

import ee.rada.kernel.planchanges.ChangeCause;
import ee.rada.kernel.planchanges.ProposalState;
import ee.rada.query.planchanges.FindPlanChanges;
import ee.rada.query.posts.FindOfficials;
import ee.rada.query.projects.FindProjects;
import ee.rada.web._api.Asking;
import ee.rada.web._pages.Page;
import ee.rada.web._security.Caller;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The ledger of everything that was ever proposed: what, by whom, how long it waited for whom, what became of it. */
@Page
final class ChangesPage {

    private static final int ROWS = 50;
    private static final int MOST = 500;

    private final Asking asking;
    private final LedgerReport report;
    private final Clock clock;

    ChangesPage(Asking asking, LedgerReport report, Clock clock) {
        this.asking = asking;
        this.report = report;
        this.clock = clock;
    }

    @GetMapping("/plan-changes")
    String show(@ModelAttribute("filter") LedgerFilter filter, Caller caller, Model model, Locale locale) {
        var today = LocalDate.now(clock);
        var found = asking.ask(caller, filter.query(caller, today, ROWS), FindPlanChanges.Answer.class);
        var officials = new FindOfficials(null, today, null, MOST);
        var projects = new FindProjects(null, null, false, FindProjects.Order.TITLE, today, null, MOST);
        model.addAttribute("found", found);
        if (found.totals() != null) {
            model.addAttribute("sentence", report.sentence(found.totals(), locale));
            model.addAttribute("totals", found.totals());
        }
        model.addAttribute("head", report.head(filter, found.position(), caller, locale));
        model.addAttribute(
                "officials",
                asking.ask(caller, officials, FindOfficials.Answer.class).items());
        model.addAttribute("dates", FindPlanChanges.Dated.values());
        model.addAttribute(
                "projects",
                asking.ask(caller, projects, FindProjects.Answer.class).items());
        model.addAttribute("states", ProposalState.values());
        model.addAttribute("causes", ChangeCause.values());
        model.addAttribute("kinds", ItemKind.values());
        model.addAttribute("orders", FindPlanChanges.Order.values());
        return "planchanges/list";
    }
}
