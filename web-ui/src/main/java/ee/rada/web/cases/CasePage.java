package ee.rada.web.cases;

import ee.rada.kernel.cases.CaseId;
import ee.rada.query.cases.GetCase;
import ee.rada.query.emergencies.FindEmergencies;
import ee.rada.web._api.Asking;
import ee.rada.web._pages.Page;
import ee.rada.web._security.Caller;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where does a case stand, what is due, and what can be done? */
@Page
final class CasePage {

    private static final int EMERGENCIES = 20;

    private final Asking asking;
    private final Clock clock;

    CasePage(Asking asking, Clock clock) {
        this.asking = asking;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}")
    String show(@PathVariable CaseId id, Caller caller, Model model) {
        var today = LocalDate.now(clock);
        var answer = asking.ask(caller, new GetCase(id, today), GetCase.Answer.class);
        var emergencies = new FindEmergencies(id, false, false, null, EMERGENCIES);
        model.addAttribute("one", answer);
        model.addAttribute("tab", "FILE");
        model.addAttribute("today", today);
        model.addAttribute("offers", new CaseOffers(caller, answer));
        model.addAttribute(
                "emergencies",
                asking.ask(caller, emergencies, FindEmergencies.Answer.class).items());
        return "cases/case";
    }
}
