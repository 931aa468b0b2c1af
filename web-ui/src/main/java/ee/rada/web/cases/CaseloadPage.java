package ee.rada.web.cases;

import ee.rada.query.cases.FindCaseload;
import ee.rada.web._api.Asking;
import ee.rada.web._pages.Page;
import ee.rada.web._security.Caller;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who carries how many cases? */
@Page
final class CaseloadPage {

    private final Asking asking;
    private final Clock clock;

    CaseloadPage(Asking asking, Clock clock) {
        this.asking = asking;
        this.clock = clock;
    }

    @GetMapping("/caseload")
    String show(Caller caller, Model model) {
        var query = new FindCaseload(null, LocalDate.now(clock));
        model.addAttribute("load", asking.ask(caller, query, FindCaseload.Answer.class));
        return "cases/caseload";
    }
}
