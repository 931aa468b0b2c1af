package ee.rada.web.proofs;

import ee.rada.kernel.FieldError;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.store.Ledger;
import ee.rada.store.proofs.Checkpoint;
import ee.rada.store.proofs.Checkpoints;
import ee.rada.store.proofs.Proofs;
import ee.rada.web._security.Caller;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The checkpoint, and the proof of one event, as files to keep. */
@Controller
final class ProofFiles {

    private final Ledger ledger;
    private final Checkpoints checkpoints;
    private final Proofs proofs;

    ProofFiles(Ledger ledger, Checkpoints checkpoints, Proofs proofs) {
        this.ledger = ledger;
        this.checkpoints = checkpoints;
        this.proofs = proofs;
    }

    @GetMapping("/ledger/checkpoint")
    ResponseEntity<String> checkpoint(Caller caller) {
        ProofPage.require(caller);
        return file("checkpoint.txt", covering(1).toString());
    }

    @GetMapping("/ledger/proof")
    ResponseEntity<String> proof(@RequestParam long position, Caller caller) {
        ProofPage.require(caller);
        if (position < 1 || position > ledger.head().position()) {
            throw Refusal.fields(List.of(new FieldError("", "out-of-range", Map.of("parameter", "position"))));
        }
        Checkpoint checkpoint = covering(position);
        return file(
                "event-" + position + ".tlog-proof",
                proofs.inclusion(position, checkpoint.size()).text(checkpoint));
    }

    private Checkpoint covering(long position) {
        return checkpoints
                .covering(position)
                .orElseThrow(() -> new Refusal(ProblemCode.UNAVAILABLE))
                .checkpoint();
    }

    private static ResponseEntity<String> file(String name, String text) {
        return ResponseEntity.ok()
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(text);
    }
}
