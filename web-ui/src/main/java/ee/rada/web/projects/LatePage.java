package ee.rada.web.projects;

import ee.rada.query.projects.FindLate;
import ee.rada.query.regions.FindRegions;
import ee.rada.web._api.Asking;
import ee.rada.web._pages.Page;
import ee.rada.web._security.Caller;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is late, in all projects? */
@Page
final class LatePage {

    private static final int ROWS = 500;

    private final Asking asking;
    private final Clock clock;

    LatePage(Asking asking, Clock clock) {
        this.asking = asking;
        this.clock = clock;
    }

    @GetMapping("/late")
    String show(@RequestParam(required = false) @Nullable String region, Caller caller, Model model) {
        var today = LocalDate.now(clock);
        var regions = asking.ask(caller, new FindRegions(today), FindRegions.Answer.class).items().stream()
                .map(FindRegions.Item::region)
                .toList();
        var chosen = regions.stream().filter(one -> one.code().equals(region)).findFirst();
        var query = new FindLate(today, chosen.orElse(null), ROWS);
        model.addAttribute("found", asking.ask(caller, query, FindLate.Answer.class));
        model.addAttribute("regions", regions);
        model.addAttribute("region", chosen.orElse(null));
        return "projects/late";
    }
}
