package ee.rada.web.replays;

import ee.rada.web._security.Caller;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Replays for programs: have a check or a rebuild begun, or given up; {@code GET /api/replay} tells of them. */
@RestController
@RequestMapping("/api/replay")
final class ReplayEndpoint {

    private final ReplayDesk desk;

    ReplayEndpoint(ReplayDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/{kind}")
    ResponseEntity<Void> begin(@PathVariable String kind, Caller caller) {
        desk.begin(ReplayDesk.kind(kind), caller);
        return accepted();
    }

    @PostMapping("/{kind}/cancel")
    ResponseEntity<Void> cancel(@PathVariable String kind, Caller caller) {
        desk.cancel(ReplayDesk.kind(kind), caller);
        return accepted();
    }

    private static ResponseEntity<Void> accepted() {
        return ResponseEntity.accepted().location(URI.create("/api/replay")).build();
    }
}
