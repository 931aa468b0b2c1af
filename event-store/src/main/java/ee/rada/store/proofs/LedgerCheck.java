package ee.rada.store.proofs;

import ee.rada.store.Frontier;
import ee.rada.store.Hash;
import ee.rada.store.Ledger;
import ee.rada.store.LedgerHead;
import ee.rada.store.StoredEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Derives the whole ledger again from what is stored: every position is there, every stream is whole, no row differs from its leaf
 * hash, every text is canonical, time never goes back, and the tree over all rows is the one of the tiles, of every checkpoint and of
 * the head. Stops at the first fault. Needs the same memory for any number of events, and may run while others append: it checks up to
 * the head that it saw.
 */
public final class LedgerCheck {

    /**
     * What was found.
     *
     * @param events how many events were found in order
     * @param firstWrong the position of the first event that is missing or changed; 0 where no event is to blame
     * @param lastWrong the same, unless it can only be told that it is one of several: then the last of those
     * @param finding in words for an operator
     */
    public record Result(boolean sound, long events, long firstWrong, long lastWrong, String finding) {}

    private final DataSource dataSource;
    private final Ledger ledger;
    private Collection<VerifierKey> believed = List.of();
    private @Nullable Path file;
    private LongConsumer progress = _ -> {};

    public LedgerCheck(DataSource dataSource) {
        this.dataSource = dataSource;
        this.ledger = new Ledger(dataSource);
    }

    /** Holds checkpoints against these keys too: one that none of them has signed is a fault. Without keys only sizes and roots count. */
    public LedgerCheck believing(Collection<VerifierKey> keys) {
        this.believed = List.copyOf(keys);
        return this;
    }

    /** Holds the ledger against the checkpoints of this file too. */
    public LedgerCheck against(Path checkpoints) {
        this.file = checkpoints;
        return this;
    }

    /** Is told of every ten thousandth event. */
    public LedgerCheck telling(LongConsumer listener) {
        this.progress = listener;
        return this;
    }

    /**
     * Looks at everything, up to the first fault.
     *
     * @throws UncheckedIOException when the file of checkpoints cannot be read
     */
    public Result run() {
        LedgerHead head = ledger.head();
        try (Witnesses witnesses = new Witnesses(dataSource, file, believed)) {
            Walk walk = new Walk(witnesses);
            try {
                new EventPages(ledger, head.position()).forEach(walk::step);
                walk.end(head);
                checkEnds();
                return new Result(true, walk.size(), 0, 0, walk.praise(head.root()));
            } catch (Fault fault) {
                return fault.result(walk.size());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing may lie outside of what the head spans; both are read at one moment. */
    private void checkEnds() {
        JdbcClient.create(dataSource)
                .sql("""
                        select (select min(position) from store.event), (select max(position) from store.event),
                               (select position from store.ledger_head)""")
                .query((row, _) -> {
                    if (row.getLong(1) < 1 && row.getLong(3) > 0) {
                        throw Fault.at(row.getLong(1), "lies before the first one");
                    }
                    if (row.getLong(2) > row.getLong(3)) {
                        throw Fault.at(row.getLong(3) + 1, "lies beyond the head of the ledger");
                    }
                    return row.getLong(3);
                })
                .single();
    }

    private final class Walk {

        private final Witnesses witnesses;
        private final StreamOrder streams = new StreamOrder(dataSource);
        private final TileOrder tiles = new TileOrder(dataSource);
        private Frontier frontier = Frontier.empty();
        private Instant last = Instant.EPOCH;

        private Walk(Witnesses witnesses) {
            this.witnesses = witnesses;
        }

        long size() {
            return frontier.size();
        }

        void step(EventPages.Derived derived) {
            StoredEvent event = derived.event();
            long expected = frontier.size() + 1;
            if (event.position() != expected) {
                throw Fault.at(expected, "is missing");
            } else if (!derived.leafHash().equals(event.leafHash())) {
                throw Fault.at(expected, "differs from its leaf hash");
            } else if (!derived.canonical()) {
                throw Fault.at(expected, "is not stored as canonical JSON");
            } else if (event.recordedAt().isBefore(last)) {
                throw Fault.at(expected, "was recorded before the one ahead of it");
            }
            streams.step(event);
            last = event.recordedAt();
            frontier = frontier.append(event.leafHash());
            tiles.step(expected, event.leafHash(), witnesses.held());
            witnesses.step(expected, frontier);
            if (expected % 10_000 == 0) {
                progress.accept(expected);
            }
        }

        void end(LedgerHead head) {
            witnesses.end(size(), () -> ledger.head().position());
            if (size() < head.position()) {
                throw Fault.among(size() + 1, head.position(), "is missing", "are missing");
            }
            if (!frontier.equals(head.frontier()) || !frontier.root().equals(head.root())) {
                throw Fault.ofTree("The tree over all events is not the one in the head", witnesses.held() + 1, size());
            }
        }

        String praise(Hash root) {
            return "Sound: " + size() + " events, root " + root + ", " + witnesses.praise();
        }
    }
}
