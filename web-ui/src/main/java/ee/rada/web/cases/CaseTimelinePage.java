package ee.rada.web.cases;

import ee.rada.kernel.cases.CaseId;
import ee.rada.query.cases.FindCaseTimeline;
import ee.rada.query.cases.GetCase;
import ee.rada.web._api.Asking;
import ee.rada.web._pages.Page;
import ee.rada.web._security.Caller;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What happened in a case, from as near as is wanted? */
@Page
final class CaseTimelinePage {

    private static final int ROWS = 50;

    private final Asking asking;
    private final Clock clock;

    CaseTimelinePage(Asking asking, Clock clock) {
        this.asking = asking;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}/timeline")
    String show(
            @PathVariable CaseId id,
            @RequestParam(defaultValue = "STORY") String zoom,
            @RequestParam(required = false) @Nullable Long after,
            Caller caller,
            Model model) {
        var near = Arrays.stream(FindCaseTimeline.Zoom.values())
                .filter(one -> one.name().equals(zoom))
                .findFirst()
                .orElse(FindCaseTimeline.Zoom.STORY);
        var answer = asking.ask(caller, new GetCase(id, LocalDate.now(clock)), GetCase.Answer.class);
        model.addAttribute("one", answer);
        model.addAttribute("tab", "TIMELINE");
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("zoom", near);
        model.addAttribute("zooms", FindCaseTimeline.Zoom.values());
        model.addAttribute(
                "told", asking.ask(caller, new FindCaseTimeline(id, near, after, ROWS), FindCaseTimeline.Answer.class));
        return "cases/timeline";
    }
}
