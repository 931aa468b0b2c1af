package ee.rada.web.substitutions;

import ee.rada.kernel.substitutions.SubstitutionId;
import ee.rada.query.history.GetHistory;
import ee.rada.query.substitutions.FindActsOnBehalf;
import ee.rada.query.substitutions.GetSubstitution;
import ee.rada.web._api.Asking;
import ee.rada.web._pages.Page;
import ee.rada.web._security.Caller;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who acts for whom until when, what was handed over, and what was done meanwhile. */
@Page
final class SubstitutionPage {

    private static final int ACTS = 100;
    private static final int EVENTS = 500;

    private final Asking asking;
    private final Clock clock;

    SubstitutionPage(Asking asking, Clock clock) {
        this.asking = asking;
        this.clock = clock;
    }

    @GetMapping("/substitutions/{id}")
    String show(
            @PathVariable SubstitutionId id,
            @RequestParam(required = false) @Nullable Long before,
            Caller caller,
            Model model) {
        var substitution =
                asking.ask(caller, new GetSubstitution(id, LocalDate.now(clock)), GetSubstitution.Answer.class);
        model.addAttribute("substitution", substitution);
        model.addAttribute("offers", new Offers(caller, substitution));
        model.addAttribute(
                "acts",
                asking.ask(caller, new FindActsOnBehalf(id, null, before, ACTS), FindActsOnBehalf.Answer.class));
        model.addAttribute(
                "history", asking.ask(caller, new GetHistory(id.value(), 0, EVENTS), GetHistory.Answer.class));
        return "substitutions/substitution";
    }
}
