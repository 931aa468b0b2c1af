package ee.rada.web.planchanges;

import ee.rada.kernel.planchanges.ProposalState;
import ee.rada.query.planchanges.FindPlanChanges;
import ee.rada.web._api.Asking;
import ee.rada.web._pages.Page;
import ee.rada.web._security.Caller;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which changes were proposed, and where do they stand? */
@Page
final class ChangesPage {

    private static final int ROWS = 50;
    /** Proposals are drafted and submitted in one step, and applied with the last approval. */
    private static final List<ProposalState> STATES = List.of(
            ProposalState.SUBMITTED,
            ProposalState.IN_APPROVAL,
            ProposalState.APPLIED,
            ProposalState.APPLICATION_FAILED,
            ProposalState.REJECTED,
            ProposalState.WITHDRAWN);

    private final Asking asking;
    private final Clock clock;

    ChangesPage(Asking asking, Clock clock) {
        this.asking = asking;
        this.clock = clock;
    }

    @GetMapping("/plan-changes")
    String show(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String before,
            Caller caller,
            Model model) {
        var chosen = Arrays.stream(ProposalState.values())
                .filter(one -> one.name().equals(state))
                .findFirst()
                .orElse(null);
        var query = new FindPlanChanges(
                null,
                chosen,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                FindPlanChanges.Order.LATEST,
                LocalDate.now(clock),
                before,
                ROWS);
        model.addAttribute("found", asking.ask(caller, query, FindPlanChanges.Answer.class));
        model.addAttribute("state", chosen);
        model.addAttribute("states", STATES);
        return "planchanges/list";
    }
}
