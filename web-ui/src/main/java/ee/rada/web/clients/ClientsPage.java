package ee.rada.web.clients;

import ee.rada.kernel.clients.ClientCommand.RegisterClient;
import ee.rada.kernel.clients.ErasureState;
import ee.rada.query.clients.FindClients;
import ee.rada.web._api.Asking;
import ee.rada.web._pages.Page;
import ee.rada.web._security.Caller;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which clients are held, which erasures wait for a decision, and what became of those that were carried out? */
@Page
final class ClientsPage {

    private static final int ROWS = 50;

    private final Asking asking;
    private final Clock clock;

    ClientsPage(Asking asking, Clock clock) {
        this.asking = asking;
        this.clock = clock;
    }

    @GetMapping("/clients")
    String show(
            @RequestParam(required = false) @Nullable ErasureState erasure,
            @RequestParam(required = false) @Nullable Long after,
            Caller caller,
            Model model) {
        var query = new FindClients(erasure, LocalDate.now(clock), after, ROWS);
        model.addAttribute("found", asking.ask(caller, query, FindClients.Answer.class));
        model.addAttribute("mayRegister", caller.maySend(RegisterClient.class));
        model.addAttribute("erasure", erasure);
        model.addAttribute("erasures", ErasureState.values());
        return "clients/list";
    }
}
