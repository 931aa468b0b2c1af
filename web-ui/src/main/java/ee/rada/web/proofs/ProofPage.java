package ee.rada.web.proofs;

import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.Topic;
import ee.rada.kernel.auditnotes.AuditNoteCommand.RaiseAuditNote;
import ee.rada.store.Ledger;
import ee.rada.store.proofs.Checkpoints;
import ee.rada.web._moment.AskedMoment;
import ee.rada.web._pages.Page;
import ee.rada.web._security.Caller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Is the ledger whole, and how do I find out without you? */
@Page
final class ProofPage {

    private final Ledger ledger;
    private final Checkpoints checkpoints;

    ProofPage(Ledger ledger, Checkpoints checkpoints) {
        this.ledger = ledger;
        this.checkpoints = checkpoints;
    }

    @GetMapping("/ledger")
    String show(Caller caller, Model model) {
        require(caller);
        long events = AskedMoment.ofThisRequest()
                .map(AskedMoment::position)
                .orElseGet(() -> ledger.head().position());
        model.addAttribute("events", events);
        model.addAttribute("signed", checkpoints.within(events).orElse(null));
        model.addAttribute("refusal", checkpoints.refusal().orElse(null));
        model.addAttribute("key", checkpoints.verifierKey().toString());
        model.addAttribute("mayRaise", caller.maySend(RaiseAuditNote.class));
        model.addAttribute("user", caller.username());
        model.addAttribute(
                "address",
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString());
        return "proofs/ledger";
    }

    /** Proofs are for those who may see the events themselves. */
    static void require(Caller caller) {
        if (!caller.maySee(Topic.EVENTS)) {
            throw new Refusal(ProblemCode.FORBIDDEN_ROLE);
        }
    }
}
