package ee.rada.web.access;

import ee.rada.query.access.CheckAccessLog;
import ee.rada.query.access.FindLooks;
import ee.rada.query.access.LookChannel;
import ee.rada.query.access.LookOutcome;
import ee.rada.query.posts.FindOfficials;
import ee.rada.web._api.Asking;
import ee.rada.web._pages.Page;
import ee.rada.web._security.Caller;
import ee.rada.web._wiring.RadaSettings;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Who has looked at what? And is the log of that whole? */
@Page
final class AccessPage {

    private static final int ROWS = 50;
    private static final int MOST = 500;

    private final Asking asking;
    private final Clock clock;
    private final int years;

    AccessPage(Asking asking, Clock clock, RadaSettings settings) {
        this.asking = asking;
        this.clock = clock;
        this.years = settings.accessLog().keepYears();
    }

    @GetMapping("/access")
    String show(
            @ModelAttribute("filter") LooksFilter filter,
            @RequestParam(defaultValue = "false") boolean check,
            Caller caller,
            Model model) {
        var officials = new FindOfficials(null, LocalDate.now(clock), null, MOST);
        model.addAttribute("found", asking.ask(caller, filter.query(ROWS), FindLooks.Answer.class));
        model.addAttribute(
                "officials",
                asking.ask(caller, officials, FindOfficials.Answer.class).items());
        model.addAttribute("channels", LookChannel.values());
        model.addAttribute("outcomes", LookOutcome.values());
        model.addAttribute("years", years);
        model.addAttribute(
                "checked", check ? asking.ask(caller, new CheckAccessLog(), CheckAccessLog.Answer.class) : null);
        return "access/looks";
    }
}
