package ee.rada.web.deviations;

import ee.rada.kernel.deviations.DeviationCommand.AcknowledgeDeviation;
import ee.rada.kernel.deviations.DeviationKind;
import ee.rada.kernel.planchanges.PlanChangeCommand.DraftPlanChange;
import ee.rada.query.deviations.DeviationState;
import ee.rada.query.deviations.FindDeviations;
import ee.rada.web._api.Asking;
import ee.rada.web._pages.Page;
import ee.rada.web._security.Caller;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where do projects leave their plans, and what was said of it? */
@Page
final class DeviationsPage {

    private static final int ROWS = 50;

    private final Asking asking;

    DeviationsPage(Asking asking) {
        this.asking = asking;
    }

    @GetMapping("/deviations")
    String show(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String after,
            Caller caller,
            Model model) {
        var ofKind = chosen(DeviationKind.values(), kind);
        var in = chosen(DeviationState.values(), state);
        var query = new FindDeviations(null, ofKind, in, after, ROWS);
        model.addAttribute("found", asking.ask(caller, query, FindDeviations.Answer.class));
        model.addAttribute("kind", ofKind);
        model.addAttribute("state", in);
        model.addAttribute("kinds", DeviationKind.values());
        model.addAttribute("states", DeviationState.values());
        model.addAttribute("mayAcknowledge", caller.maySend(AcknowledgeDeviation.class));
        model.addAttribute("mayPropose", caller.maySend(DraftPlanChange.class));
        return "deviations/list";
    }

    private static <E extends Enum<E>> @Nullable E chosen(E[] all, @Nullable String name) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
