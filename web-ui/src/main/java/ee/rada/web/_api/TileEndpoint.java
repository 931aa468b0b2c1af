package ee.rada.web._api;

import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.Topic;
import ee.rada.store.proofs.Proofs;
import ee.rada.web._security.Caller;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands auditors the Merkle tree in tiles (C2SP tlog-tiles), for programs that work out proofs themselves. */
@RestController
final class TileEndpoint {

    private final Proofs proofs;

    TileEndpoint(Proofs proofs) {
        this.proofs = proofs;
    }

    @GetMapping("/api/ledger/tile/{level:0|[1-9]|[1-5][0-9]|6[0-3]}/{*index}")
    ResponseEntity<byte[]> tile(Caller caller, @PathVariable int level, @PathVariable String index) {
        byte[] hashes = found(caller, index)
                .flatMap(tile -> proofs.tile(level, tile.number(), tile.width()))
                .orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND));
        return ResponseEntity.ok()
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(hashes);
    }

    @GetMapping("/api/ledger/tile/entries/{*index}")
    ResponseEntity<byte[]> entries(Caller caller, @PathVariable String index) {
        byte[] bundle = found(caller, index)
                .flatMap(tile -> proofs.entries(tile.number(), tile.width()))
                .orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(bundle);
    }

    private static Optional<TilePath> found(Caller caller, String index) {
        if (!caller.maySee(Topic.EVENTS)) {
            throw new Refusal(ProblemCode.FORBIDDEN_ROLE);
        }
        return TilePath.parse(index.substring(1));
    }
}
