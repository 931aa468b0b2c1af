package ee.rada.web.substitutions;

import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.substitutions.SubstitutionStatus;
import ee.rada.query.substitutions.FindSubstitutions;
import ee.rada.web._api.Asking;
import ee.rada.web._pages.Page;
import ee.rada.web._security.Caller;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who substitutes whom, and when? */
@Page
final class SubstitutionsPage {

    private static final int ROWS = 100;
    private static final int MOST = 500;
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Asking asking;
    private final Calendar calendar;
    private final Clock clock;

    SubstitutionsPage(Asking asking, Calendar calendar, Clock clock) {
        this.asking = asking;
        this.calendar = calendar;
        this.clock = clock;
    }

    @GetMapping("/substitutions")
    String show(
            @RequestParam(required = false) @Nullable SubstitutionStatus status,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) @Nullable String after,
            Caller caller,
            Model model) {
        var official = mine ? caller.official() : null;
        var question = new FindSubstitutions(status, official, null, null, LocalDate.now(clock), after, ROWS);
        model.addAttribute("substitutions", asking.ask(caller, question, FindSubstitutions.Answer.class));
        model.addAttribute("statuses", SubstitutionStatus.values());
        model.addAttribute("status", status);
        model.addAttribute("mine", mine);
        model.addAttribute("ownPost", caller.under() == null ? ownPost(caller) : null);
        return "substitutions/list";
    }

    /** The same as a calendar that other programs read: what has not been called off. */
    @GetMapping("/substitutions.ics")
    ResponseEntity<String> calendar(Caller caller) {
        var question = new FindSubstitutions(null, null, null, null, LocalDate.now(clock), null, MOST);
        var items = asking.ask(caller, question, FindSubstitutions.Answer.class).items().stream()
                .filter(item -> item.status() != SubstitutionStatus.CANCELLED)
                .toList();
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header("Content-Disposition", "attachment; filename=\"asendamised.ics\"")
                .body(calendar.of(items, clock.instant()));
    }

    private static @Nullable PostId ownPost(Caller caller) {
        return caller.posts().isEmpty() ? null : caller.posts().getFirst().postId();
    }
}
