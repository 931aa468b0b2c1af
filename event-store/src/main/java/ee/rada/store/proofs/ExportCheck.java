package ee.rada.store.proofs;

import ee.rada.kernel.StreamId;
import ee.rada.store.ExportedEvent;
import ee.rada.store.Frontier;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Checks exported events, one a line, with nothing but what stands in them and a checkpoint: no database, no service, no network. Stops
 * at the first fault. Of streams it remembers the last 50 000.
 */
public final class ExportCheck {

    /**
     * What was found.
     *
     * @param proved whether every event is one of those that the checkpoint speaks of
     * @param events how many events were found in order
     * @param firstWrong the position of the first event that is missing or changed; 0 where no event is to blame
     * @param findings in words, one sentence each; the fault first, where there is one
     */
    public record Result(boolean sound, boolean proved, long events, long firstWrong, List<String> findings) {}

    private static final int REMEMBERED = 50_000;

    private final @Nullable Checkpoint checkpoint;
    private final boolean excerpt;
    private final Consumer<ExportedEvent> also;
    private final Map<StreamId, Long> versions = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<StreamId, Long> eldest) {
            return size() > REMEMBERED;
        }
    };
    private final List<String> findings = new ArrayList<>();
    private Frontier frontier = Frontier.empty();
    private Instant recordedAt = Instant.EPOCH;
    private long lines;
    private long first;
    private long last;
    private boolean compared;

    private ExportCheck(@Nullable Checkpoint checkpoint, boolean excerpt, Consumer<ExportedEvent> also) {
        this.checkpoint = checkpoint;
        this.excerpt = excerpt;
        this.also = also;
    }

    /**
     * Checks a whole export, or one that begins later than the ledger does.
     *
     * @param checkpoint that the events are held against; null where there is none
     * @param believed of whom one must have signed it
     * @param excerpt whether events may be left out between others; each is then checked for itself alone
     */
    public static Result run(
            BufferedReader lines, @Nullable Checkpoint checkpoint, Collection<VerifierKey> believed, boolean excerpt)
            throws IOException {
        return run(lines, checkpoint, believed, excerpt, _ -> {});
    }

    /** @param also takes every event that is in order, and throws a {@link Fault} where something else is wrong with it */
    static Result run(
            BufferedReader lines,
            @Nullable Checkpoint checkpoint,
            Collection<VerifierKey> believed,
            boolean excerpt,
            Consumer<ExportedEvent> also)
            throws IOException {
        ExportCheck check = new ExportCheck(checkpoint, excerpt, also);
        try {
            check.believe(believed);
            String line = lines.readLine();
            while (line != null) {
                check.step(line);
                line = lines.readLine();
            }
            check.end();
            return new Result(true, check.compared && check.isCovered(), check.lines, 0, check.findings);
        } catch (Fault fault) {
            LedgerCheck.Result result = fault.result(check.lines);
            return new Result(false, false, check.lines, result.firstWrong(), List.of(result.finding()));
        }
    }

    private void believe(Collection<VerifierKey> believed) {
        if (checkpoint != null && !checkpoint.isSignedBy(believed)) {
            throw Fault.ofWitness("The checkpoint is not signed by the key that was given");
        }
    }

    private void step(String line) {
        ExportedEvent event = read(line);
        long expected = lines == 0 ? event.position() : last + 1;
        if (event.position() < expected) {
            throw Fault.at(event.position(), "stands in line " + (lines + 1) + " behind event " + last);
        }
        if (event.position() > expected && !excerpt) {
            throw Fault.among(expected, event.position() - 1, "is missing", "are missing");
        }
        if (!event.isIntact()) {
            throw Fault.at(event.position(), "differs from its leaf hash, in line " + (lines + 1));
        }
        if (event.recordedAt().isBefore(recordedAt)) {
            throw Fault.at(event.position(), "was recorded before the one ahead of it");
        }
        first = lines == 0 ? event.position() : first;
        checkStream(event);
        recordedAt = event.recordedAt();
        last = event.position();
        lines++;
        grow(event);
        also.accept(event);
    }

    private ExportedEvent read(String line) {
        try {
            return ExportedEvent.parse(line);
        } catch (IllegalArgumentException e) {
            throw Fault.ofLine(lines + 1, last + 1, String.valueOf(e.getMessage()));
        }
    }

    private void checkStream(ExportedEvent event) {
        Long version = versions.put(event.stream(), event.sequence() + 1);
        boolean begins =
                version == null && (event.sequence() == 0 || first > 1 || excerpt || versions.size() == REMEMBERED);
        boolean follows = version != null && (event.sequence() == version || (excerpt && event.sequence() > version));
        if (!begins && !follows) {
            throw Fault.at(event.position(), "is not the next of its stream " + event.stream());
        }
    }

    /** The tree can be worked out only from the first event on. */
    private void grow(ExportedEvent event) {
        if (event.position() != frontier.size() + 1) {
            return;
        }
        frontier = frontier.append(event.leafHash());
        if (checkpoint != null && checkpoint.size() == frontier.size()) {
            if (!checkpoint.root().equals(frontier.root())) {
                throw Fault.ofTree("The events are not those of the checkpoint", 1, checkpoint.size());
            }
            compared = true;
        }
    }

    private void end() {
        findings.add(
                lines == 0
                        ? "There are no events."
                        : lines + " events, " + first + " to " + last + ", each as its leaf hash says.");
        if (checkpoint == null) {
            findings.add("Without a checkpoint nobody can tell whether these are the events of the ledger.");
        } else if (compared) {
            findings.add(
                    "Events 1 to " + checkpoint.size() + " are those that " + checkpoint.origin() + " has signed.");
            if (!isCovered()) {
                findings.add("Events " + (checkpoint.size() + 1) + " to " + last + " are newer than the checkpoint.");
            }
        } else if (!excerpt && frontier.size() == last && checkpoint.size() > last) {
            throw Fault.among(
                    last + 1,
                    checkpoint.size(),
                    "is missing: the checkpoint speaks of it",
                    "are missing: the checkpoint speaks of them");
        } else {
            findings.add(
                    "The events do not begin with the first one and follow each other, so they cannot be held against the checkpoint.");
        }
    }

    private boolean isCovered() {
        return checkpoint != null && last <= checkpoint.size() && frontier.size() == last;
    }
}
