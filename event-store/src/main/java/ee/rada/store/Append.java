package ee.rada.store;

import ee.rada.kernel.StreamId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * What one unit of work stores, beside its events: the versions of all streams that its decision stood on, the receipt of its
 * command, and keys made or destroyed. All of it is stored with the events in one statement, or nothing is.
 *
 * <p>A resource of the root unit of work, used by one thread. A unit of work is at most one append; after it, this object only
 * tells the position.
 */
public final class Append {

    private static final String RESOURCE = Append.class.getName();

    private final Map<StreamId, Long> reads = new LinkedHashMap<>();
    private final List<SubjectKey> newKeys = new ArrayList<>();
    private final List<UUID> destroyedKeys = new ArrayList<>();
    private final List<BlindEntry> newEntries = new ArrayList<>();
    private Instant before = Instant.MAX;
    private @Nullable Receipt receipt;
    private @Nullable Long position;
    private @Nullable PendingAppend staged;
    private int eventCount;
    private boolean used;

    Append() {}

    /**
     * That of the unit of work this thread is in.
     *
     * @throws IllegalStateException outside of a unit of work
     */
    public static Append current() {
        return ifStarted().orElseThrow(() -> new IllegalStateException("There is no unit of work to append in"));
    }

    static Optional<Append> ifStarted() {
        if (!CurrentUnitOfWork.isStarted()) {
            return Optional.empty();
        }
        UnitOfWork<?> root = CurrentUnitOfWork.get().root();
        return Optional.of(root.getOrComputeResource(RESOURCE, _ -> new Append()));
    }

    /**
     * Says that the decision stood on this stream at this version. Streams that are written need not be named.
     *
     * @param version the number of events in it; 0 when it must not exist
     * @throws IllegalArgumentException when the stream was read before at another version
     */
    public Append read(StreamId stream, long version) {
        requireUnused();
        expect(reads, stream, version);
        return this;
    }

    /** Says until when the decision holds: the events are recorded before this instant, or refused as {@link TooLate}. */
    public Append before(Instant limit) {
        requireUnused();
        before = limit.isBefore(before) ? limit : before;
        return this;
    }

    /**
     * Keeps this answer for when the same command comes again.
     *
     * @throws IllegalStateException when there is one already
     */
    public Append receipt(Receipt given) {
        requireUnused();
        if (receipt != null) {
            throw new IllegalStateException("An append has one receipt");
        }
        receipt = given;
        return this;
    }

    public Append newKey(SubjectKey key) {
        requireUnused();
        newKeys.add(key);
        return this;
    }

    public Append destroyKey(UUID subject) {
        requireUnused();
        destroyedKeys.add(subject);
        return this;
    }

    Append newEntry(BlindEntry entry) {
        requireUnused();
        newEntries.add(entry);
        return this;
    }

    /**
     * Where the ledger stood after this append: the position of its last event, or of the head if it had none.
     *
     * @throws IllegalStateException while nothing is stored yet
     */
    public long position() {
        if (position == null) {
            throw new IllegalStateException("This unit of work has stored nothing yet");
        }
        return position;
    }

    Optional<SubjectKey> newKeyOf(UUID subject) {
        return newKeys.stream().filter(key -> key.subject().equals(subject)).findFirst();
    }

    /** Closes the append: whatever becomes of it, this unit of work gets no other. */
    void stage(List<NewEvent> events) {
        requireUnused();
        used = true;
        eventCount = events.size();
        Map<StreamId, Long> expected = new LinkedHashMap<>(reads);
        Map<StreamId, Long> next = new LinkedHashMap<>();
        for (NewEvent event : events) {
            Long sequence = next.get(event.stream());
            if (sequence == null) {
                expect(expected, event.stream(), event.sequence());
            } else if (sequence != event.sequence()) {
                throw new IllegalArgumentException(
                        event.stream() + " has no event " + sequence + " but then one " + event.sequence());
            }
            next.put(event.stream(), event.sequence() + 1);
        }
        staged = new PendingAppend(
                events,
                expected,
                next,
                receipt,
                new KeyChanges(List.copyOf(newKeys), List.copyOf(destroyedKeys), List.copyOf(newEntries)),
                before);
    }

    Optional<PendingAppend> takeStaged() {
        Optional<PendingAppend> taken = Optional.ofNullable(staged);
        staged = null;
        return taken;
    }

    int eventCount() {
        return eventCount;
    }

    void storedAt(long at) {
        position = at;
    }

    private void requireUnused() {
        if (used) {
            throw new IllegalStateException("A unit of work is exactly one append, and this one has made its own");
        }
    }

    private static void expect(Map<StreamId, Long> versions, StreamId stream, long version) {
        Long before = versions.putIfAbsent(stream, version);
        if (before != null && before != version) {
            throw new IllegalArgumentException(stream + " cannot be at version " + before + " and " + version);
        }
    }
}
