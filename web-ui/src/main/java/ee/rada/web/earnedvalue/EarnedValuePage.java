package ee.rada.web.earnedvalue;

import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.earnedvalue.GetEarnedValue;
import ee.rada.web._api.Asking;
import ee.rada.web._charts.Gantt;
import ee.rada.web._pages.Page;
import ee.rada.web._security.Caller;
import ee.rada.web.projects.Offers;
import ee.rada.web.projects.ProjectHead;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Is the work done worth what it should be by now, and what it cost? */
@Page
final class EarnedValuePage {

    private final ProjectHead head;
    private final Asking asking;
    private final Sentences sentences;
    private final SCurvePicture picture;
    private final Clock clock;

    EarnedValuePage(ProjectHead head, Asking asking, Sentences sentences, SCurvePicture picture, Clock clock) {
        this.head = head;
        this.asking = asking;
        this.sentences = sentences;
        this.picture = picture;
        this.clock = clock;
    }

    @GetMapping("/projects/{id}/earned-value")
    String show(
            @PathVariable ProjectId id,
            @RequestParam(required = false) @Nullable LocalDate day,
            Caller caller,
            Model model,
            Locale locale) {
        var today = LocalDate.now(clock);
        head.show(id, Offers.Tab.EARNED_VALUE, caller, model);
        var value = asking.ask(caller, new GetEarnedValue(id, day, today), GetEarnedValue.Answer.class);
        model.addAttribute("value", value);
        model.addAttribute("today", today);
        model.addAttribute("measures", Measure.values());
        model.addAttribute("sentences", sentences.of(value, locale));
        model.addAttribute("picture", picture.of(value, locale, Gantt.WIDE));
        return "earnedvalue/earned-value";
    }
}
