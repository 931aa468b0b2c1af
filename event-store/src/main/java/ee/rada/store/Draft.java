package ee.rada.store;

import ee.rada.kernel.StreamId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A batch of appends judged and laid out upon one head: what is stored if the head is still there, and who is refused then. Both
 * halves hold only if the head has not moved, for the versions are those of that head.
 */
final class Draft {

    private final LedgerHead before;
    private final Instant recordedAt;
    private final Map<StreamId, Long> versions;
    private final List<PendingAppend> accepted = new ArrayList<>();
    private final List<Long> positions = new ArrayList<>();
    private final Map<PendingAppend, RuntimeException> refused = new LinkedHashMap<>();
    private final List<StoredEvent> events = new ArrayList<>();
    private final Set<UUID> commandIds = new HashSet<>();
    private Frontier frontier;

    private Draft(LedgerHead before, Map<StreamId, Long> versions, Instant now) {
        this.before = before;
        this.versions = new HashMap<>(versions);
        this.frontier = before.frontier();
        Instant microseconds = now.truncatedTo(ChronoUnit.MICROS);
        this.recordedAt = microseconds.isAfter(before.recordedAt()) ? microseconds : before.recordedAt();
    }

    /** @param versions of all streams that the batch names, as they are at this head */
    static Draft upon(LedgerHead head, Map<StreamId, Long> versions, List<PendingAppend> batch, Instant now) {
        Draft draft = new Draft(head, versions, now);
        batch.forEach(draft::judge);
        return draft;
    }

    private void judge(PendingAppend append) {
        refusal(append).ifPresentOrElse(why -> refused.put(append, why), () -> accept(append));
    }

    private Optional<RuntimeException> refusal(PendingAppend append) {
        Receipt receipt = append.receipt();
        if (receipt != null && commandIds.contains(receipt.commandId())) {
            return Optional.of(new AlreadyAnswered(receipt.commandId()));
        }
        if (!recordedAt.isBefore(append.before())) {
            return Optional.of(new TooLate(append.before()));
        }
        for (var expected : append.expected().entrySet()) {
            long actual = versions.getOrDefault(expected.getKey(), 0L);
            if (actual != expected.getValue()) {
                return Optional.of(new StreamMoved(expected.getKey(), expected.getValue(), actual));
            }
        }
        return Optional.empty();
    }

    private void accept(PendingAppend append) {
        for (NewEvent event : append.events()) {
            StoredEvent stored = StoredEvent.place(event, position() + 1, recordedAt);
            events.add(stored);
            frontier = frontier.append(stored.leafHash());
        }
        if (append.receipt() != null) {
            commandIds.add(append.receipt().commandId());
        }
        versions.putAll(append.versionsAfter());
        accepted.add(append);
        positions.add(position());
    }

    private long position() {
        return before.position() + events.size();
    }

    LedgerHead before() {
        return before;
    }

    /** The head once this is stored. */
    LedgerHead after() {
        return events.isEmpty() ? before : new LedgerHead(position(), recordedAt, frontier, frontier.root());
    }

    Instant recordedAt() {
        return recordedAt;
    }

    List<StoredEvent> events() {
        return events;
    }

    List<PendingAppend> accepted() {
        return accepted;
    }

    List<StoredReceipt> receipts() {
        List<StoredReceipt> receipts = new ArrayList<>();
        for (int i = 0; i < accepted.size(); i++) {
            Receipt receipt = accepted.get(i).receipt();
            if (receipt != null) {
                receipts.add(new StoredReceipt(receipt, positions.get(i), recordedAt));
            }
        }
        return receipts;
    }

    List<SubjectKey> newKeys() {
        return accepted.stream()
                .flatMap(append -> append.keys().made().stream())
                .toList();
    }

    List<UUID> destroyedKeys() {
        return accepted.stream()
                .flatMap(append -> append.keys().destroyed().stream())
                .distinct()
                .toList();
    }

    List<BlindEntry> newEntries() {
        return accepted.stream()
                .flatMap(append -> append.keys().entries().stream())
                .toList();
    }

    Map<StreamId, Long> versionsAfter() {
        return versions;
    }

    /** Tells every caller, once the database has said that this is so. */
    void announce() {
        for (int i = 0; i < accepted.size(); i++) {
            accepted.get(i).stored(positions.get(i));
        }
        refused.forEach(PendingAppend::refused);
    }
}
