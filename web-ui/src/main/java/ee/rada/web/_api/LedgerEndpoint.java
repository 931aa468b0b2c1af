package ee.rada.web._api;

import static java.nio.charset.StandardCharsets.UTF_8;

import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.Topic;
import ee.rada.store.Hash;
import ee.rada.store.Ledger;
import ee.rada.store.proofs.Checkpoint;
import ee.rada.store.proofs.Checkpoints;
import ee.rada.store.proofs.Checkpoints.Signed;
import ee.rada.store.proofs.ConsistencyProof;
import ee.rada.store.proofs.InclusionProof;
import ee.rada.store.proofs.Proofs;
import ee.rada.web._security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands auditors what proves the events: signed checkpoints, and why an event is in one and one in another. */
@RestController
@RequestMapping("/api/ledger")
final class LedgerEndpoint {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, UTF_8);

    private final Ledger ledger;
    private final Checkpoints checkpoints;
    private final Proofs proofs;
    private final Asking asking;

    LedgerEndpoint(Ledger ledger, Checkpoints checkpoints, Proofs proofs, Asking asking) {
        this.ledger = ledger;
        this.checkpoints = checkpoints;
        this.proofs = proofs;
        this.asking = asking;
    }

    record CheckpointAnswer(
            String origin, long size, String root, Instant signedAt, String verifierKey, String checkpoint) {}

    record InclusionAnswer(long position, long size, String leafHash, List<String> proof) {}

    record ConsistencyAnswer(long from, long to, List<String> proof) {}

    @GetMapping("/verifier-key")
    ResponseEntity<Object> verifierKey(Caller caller, HttpServletRequest request) {
        ask(caller, request, Set.of()).refuseIfWrong();
        return text(checkpoints.verifierKey() + "\n");
    }

    @GetMapping("/checkpoint")
    ResponseEntity<Object> checkpoint(Caller caller, HttpServletRequest request) {
        Parameters parameters = ask(caller, request, Set.of("size"));
        Long size = parameters.number("size");
        parameters.refuseIfWrong();
        Wanted form = Wanted.by(request, Wanted.TEXT);
        Signed signed = signed(parameters, "size", size, 1);
        Checkpoint checkpoint = signed.checkpoint();
        return form == Wanted.TEXT
                ? text(checkpoint.toString())
                : json(new CheckpointAnswer(
                        checkpoint.origin(),
                        checkpoint.size(),
                        checkpoint.root().base64(),
                        signed.signedAt(),
                        checkpoints.verifierKey().toString(),
                        checkpoint.toString()));
    }

    @GetMapping("/proof/inclusion")
    ResponseEntity<Object> inclusion(Caller caller, HttpServletRequest request) {
        Parameters parameters = ask(caller, request, Set.of("position", "size"));
        long position = within(parameters, "position", required(parameters, "position"), 1);
        Long size = parameters.number("size");
        within(parameters, "size", size, position);
        parameters.refuseIfWrong();
        if (Wanted.by(request, Wanted.JSON) == Wanted.TEXT) {
            Checkpoint checkpoint = signed(parameters, "size", size, position).checkpoint();
            return text(proofs.inclusion(position, checkpoint.size()).text(checkpoint));
        }
        InclusionProof proof = proofs.inclusion(position, size == null ? signedSize(position) : size);
        return json(new InclusionAnswer(position, proof.size(), proof.leafHash().base64(), base64(proof.path())));
    }

    @GetMapping("/proof/consistency")
    ResponseEntity<Object> consistency(Caller caller, HttpServletRequest request) {
        Parameters parameters = ask(caller, request, Set.of("from", "to"));
        long from = within(parameters, "from", required(parameters, "from"), 0);
        Long to = parameters.number("to");
        within(parameters, "to", to, from);
        parameters.refuseIfWrong();
        if (Wanted.by(request, Wanted.JSON) == Wanted.TEXT) {
            Checkpoint checkpoint = signed(parameters, "to", to, from).checkpoint();
            return text(proofs.consistency(from, checkpoint.size()).text(checkpoint));
        }
        ConsistencyProof proof = proofs.consistency(from, to == null ? signedSize(from) : to);
        return json(new ConsistencyAnswer(from, proof.to(), base64(proof.path())));
    }

    private Parameters ask(Caller caller, HttpServletRequest request, Set<String> known) {
        if (!caller.maySee(Topic.EVENTS)) {
            throw new Refusal(ProblemCode.FORBIDDEN_ROLE);
        }
        Parameters parameters = new Parameters(request);
        parameters.refuseUnknown(known);
        Long atLeast = parameters.number(Parameters.AT_LEAST);
        if (atLeast != null) {
            asking.awaitPosition(atLeast);
        }
        return parameters;
    }

    private static @Nullable Long required(Parameters parameters, String name) {
        Long value = parameters.number(name);
        if (value == null) {
            parameters.wrong(name, "required");
        }
        return value;
    }

    private long within(Parameters parameters, String name, @Nullable Long value, long least) {
        if (value != null && (value < least || value > ledger.head().position())) {
            parameters.wrong(name, "out-of-range");
        }
        return value == null ? least : value;
    }

    /** The checkpoint of that size, or where none is named the last one, which has this event. */
    private Signed signed(Parameters parameters, String name, @Nullable Long size, long position) {
        if (size == null) {
            return checkpoints.covering(position).orElseThrow(() -> new Refusal(ProblemCode.UNAVAILABLE));
        }
        Optional<Signed> signed = checkpoints.ofSize(size);
        if (signed.isEmpty()) {
            parameters.wrong(name, "no-checkpoint");
            parameters.refuseIfWrong();
        }
        return signed.orElseThrow();
    }

    private long signedSize(long position) {
        return checkpoints
                .covering(position)
                .map(signed -> signed.checkpoint().size())
                .orElseGet(() -> ledger.head().position());
    }

    private ResponseEntity<Object> json(Object answer) {
        return ResponseEntity.ok()
                .header("Rada-Position", String.valueOf(ledger.head().position()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer);
    }

    private ResponseEntity<Object> text(String answer) {
        return ResponseEntity.ok()
                .header("Rada-Position", String.valueOf(ledger.head().position()))
                .contentType(TEXT)
                .body(answer);
    }

    private static List<String> base64(List<Hash> hashes) {
        return hashes.stream().map(Hash::base64).toList();
    }
}
