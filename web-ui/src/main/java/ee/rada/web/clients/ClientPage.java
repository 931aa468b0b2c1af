package ee.rada.web.clients;

import ee.rada.kernel.clients.ClientCommand.DestroyClientKey;
import ee.rada.kernel.clients.ClientCommand.LiftLegalHold;
import ee.rada.kernel.clients.ClientCommand.PlaceLegalHold;
import ee.rada.kernel.clients.ClientCommand.ProposeErasure;
import ee.rada.kernel.clients.ClientCommand.WithdrawErasure;
import ee.rada.kernel.clients.ClientRef;
import ee.rada.kernel.clients.ErasureState;
import ee.rada.query.clients.GetClient;
import ee.rada.web._api.Asking;
import ee.rada.web._pages.Page;
import ee.rada.web._security.Caller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Must this client's data be kept, and how far is their erasure? */
@Page
final class ClientPage {

    private final Asking asking;

    ClientPage(Asking asking) {
        this.asking = asking;
    }

    @GetMapping("/clients/{id}")
    String show(@PathVariable ClientRef id, Caller caller, Model model) {
        var client = asking.ask(caller, new GetClient(id), GetClient.Answer.class);
        boolean proposed = client.erasure() == ErasureState.PROPOSED;
        boolean kept = proposed || client.erasure() == ErasureState.NONE;
        var proposal = client.proposal();
        boolean proposedByHim = proposal != null
                && proposal.proposedBy() != null
                && caller.persons().contains(proposal.proposedBy());
        model.addAttribute("client", client);
        model.addAttribute("mayHold", kept && caller.maySend(PlaceLegalHold.class));
        model.addAttribute("mayLift", kept && caller.maySend(LiftLegalHold.class));
        model.addAttribute("mayPropose", client.erasure() == ErasureState.NONE && caller.maySend(ProposeErasure.class));
        model.addAttribute("mayWithdraw", proposed && caller.maySend(WithdrawErasure.class));
        model.addAttribute("mayDestroy", proposed && !proposedByHim && caller.maySend(DestroyClientKey.class));
        return "clients/client";
    }
}
