package ee.rada.web.exports.asice;

import static java.nio.charset.StandardCharsets.UTF_8;

import ee.rada.kernel.FieldError;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.query.Recorded;
import ee.rada.store.proofs.Checkpoint;
import ee.rada.store.proofs.Checkpoints;
import ee.rada.store.proofs.PackageCheck;
import ee.rada.store.proofs.Proofs;
import ee.rada.web.exports.LogFormat;
import ee.rada.web.exports.logs.EventLog;
import ee.rada.web.exports.logs.EventLogs;
import ee.rada.web.exports.logs.Selection;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Puts a log in all its forms into one file, beside the stored events themselves, a signed checkpoint, the key to verify it with, and
 * the proofs that each event is in the ledger and that the ledger has only grown. Whoever has the file needs nothing else.
 */
@Component
public final class AuditPackage {

    private static final String TEXT = "text/plain";

    private final EventLogs logs;
    private final Checkpoints checkpoints;
    private final Proofs proofs;
    private final Clock clock;

    AuditPackage(EventLogs logs, Checkpoints checkpoints, Proofs proofs, Clock clock) {
        this.logs = logs;
        this.checkpoints = checkpoints;
        this.proofs = proofs;
        this.clock = clock;
    }

    /** A package that can be written. */
    public interface Ready {
        void write(OutputStream out) throws IOException;
    }

    /**
     * Gets everything ready that can be refused: {@code not-found}, {@code not-caught-up}, {@code unavailable} while the ledger is not
     * signed, and {@code validation} where no checkpoint of that size was signed.
     *
     * @param upTo the last event that may be in it; null for all that there are
     * @param since size of an earlier checkpoint, from which on the ledger is shown to have only grown; null for the oldest
     */
    public Ready of(Selection selection, @Nullable Long upTo, @Nullable Long since) {
        Checkpoint checkpoint = checkpoints
                .covering(upTo == null ? logs.size() : upTo)
                .orElseThrow(() -> new Refusal(ProblemCode.UNAVAILABLE))
                .checkpoint();
        Checkpoint earlier = earlier(since, checkpoint);
        EventLog log = logs.open(selection, upTo == null ? checkpoint.size() : upTo);
        return out -> write(log, checkpoint, earlier, out);
    }

    private Checkpoint earlier(@Nullable Long since, Checkpoint checkpoint) {
        return since == null
                ? checkpoints.first().orElse(checkpoint)
                : checkpoints
                        .ofSize(since)
                        .map(Checkpoints.Signed::checkpoint)
                        .filter(signed -> signed.size() <= checkpoint.size())
                        .orElseThrow(() -> Refusal.fields(
                                List.of(new FieldError("", "no-checkpoint", Map.of("parameter", "since")))));
    }

    private void write(EventLog log, Checkpoint checkpoint, Checkpoint earlier, OutputStream out) throws IOException {
        var container = new AsicContainer(out, LocalDateTime.now(clock.withZone(Recorded.TALLINN)));
        container.file("README.txt", TEXT, AuditPackage::readme);
        container.file(
                PackageCheck.EVENTS,
                "application/x-ndjson",
                file -> log.read(event -> {
                    file.write(event.stored().jsonWithLeafHash().getBytes(UTF_8));
                    file.write('\n');
                }));
        for (LogFormat format : LogFormat.ALL) {
            container.file(
                    "events." + format.ending(),
                    format.mediaType(),
                    file -> format.writer().write(log, file));
        }
        text(container, PackageCheck.VERIFIER_KEY, checkpoints.verifierKey() + "\n");
        text(container, PackageCheck.CHECKPOINT, checkpoint.toString());
        text(container, PackageCheck.EARLIER, earlier.toString());
        text(
                container,
                PackageCheck.CONSISTENCY,
                proofs.consistency(earlier.size(), checkpoint.size()).text(checkpoint));
        if (!log.holdsAll(checkpoint.size())) {
            inclusions(log, checkpoint, container);
        }
        container.end();
    }

    /** One file an event. Where all events are there, they make the root of the checkpoint themselves. */
    private void inclusions(EventLog log, Checkpoint checkpoint, AsicContainer container) throws IOException {
        var proof = proofs.inclusions(checkpoint.size());
        log.read(event -> text(
                container,
                PackageCheck.inclusion(event.stored().position()),
                proof.apply(event.stored().position(), event.stored().leafHash())
                        .text(checkpoint)));
    }

    private static void text(AsicContainer container, String name, String text) throws IOException {
        container.file(name, TEXT, file -> file.write(text.getBytes(UTF_8)));
    }

    private static void readme(OutputStream file) throws IOException {
        try (var text = new ClassPathResource("README.txt", AuditPackage.class).getInputStream()) {
            text.transferTo(file);
        }
    }
}
