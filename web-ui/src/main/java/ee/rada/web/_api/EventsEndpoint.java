package ee.rada.web._api;

import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.Topic;
import ee.rada.store.Ledger;
import ee.rada.store.StoredEvent;
import ee.rada.web._security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands auditors the stored events themselves, one a line, each with the hash of its leaf: enough to verify the ledger without us. */
@RestController
final class EventsEndpoint {

    private static final long USUAL = 1_000;
    private static final long MOST = 10_000;

    private final Ledger ledger;
    private final Asking asking;

    EventsEndpoint(Ledger ledger, Asking asking) {
        this.ledger = ledger;
        this.asking = asking;
    }

    @GetMapping("/api/events")
    void list(Caller caller, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!caller.maySee(Topic.EVENTS)) {
            throw new Refusal(ProblemCode.FORBIDDEN_ROLE);
        }
        var parameters = new Parameters(request);
        parameters.refuseUnknown(Set.of("after", "limit"));
        Long after = parameters.number("after");
        Long limit = parameters.number("limit");
        Long atLeast = parameters.number(Parameters.AT_LEAST);
        if (limit != null && limit < 1) {
            parameters.wrong("limit", "out-of-range");
        }
        if (after != null && after < 0) {
            parameters.wrong("after", "out-of-range");
        }
        parameters.refuseIfWrong();
        if (atLeast != null) {
            asking.awaitPosition(atLeast);
        }
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        response.setHeader("Rada-Position", String.valueOf(ledger.head().position()));
        OutputStream out = response.getOutputStream();
        ledger.read(
                after == null ? 0 : after, Math.min(limit == null ? USUAL : limit, MOST), event -> write(event, out));
    }

    private static void write(StoredEvent event, OutputStream out) {
        try {
            out.write(event.jsonWithLeafHash().getBytes(StandardCharsets.UTF_8));
            out.write('\n');
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
