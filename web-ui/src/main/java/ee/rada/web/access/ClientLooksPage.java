package ee.rada.web.access;

import ee.rada.kernel.clients.ClientRef;
import ee.rada.query.access.FindClientLooks;
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

/** Who has looked at a client's data? Printed, it is the answer to the client who asks. */
@Page
final class ClientLooksPage {

    private static final int ROWS = 500;

    private final Asking asking;
    private final Clock clock;

    ClientLooksPage(Asking asking, Clock clock) {
        this.asking = asking;
        this.clock = clock;
    }

    @GetMapping("/clients/{ref}/looks")
    String show(
            @PathVariable ClientRef ref,
            @RequestParam(required = false) @Nullable Long after,
            Caller caller,
            Model model) {
        var query = new FindClientLooks(ref, after, ROWS);
        model.addAttribute("found", asking.ask(caller, query, FindClientLooks.Answer.class));
        model.addAttribute("client", ref);
        model.addAttribute("today", LocalDate.now(clock));
        return "access/client";
    }
}
