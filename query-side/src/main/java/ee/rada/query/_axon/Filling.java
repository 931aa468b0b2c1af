package ee.rada.query._axon;

import ee.rada.query.Fold;
import ee.rada.store.EventTypes;
import ee.rada.store.StoredEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Fills a schema with what events say, page after page: the live folds, aside. The next page is read and parsed while one is folded. A
 * commit always takes the position along, so whatever ends it half-way leaves rows of an earlier moment, never half of one.
 */
final class Filling implements AutoCloseable {

    /** The events of a schema, in their order. */
    interface Source {

        /** Up to {@code most} events after a position; fewer only when there are no more. */
        List<StoredEvent> after(long position, int most);
    }

    /** How many rows of each type stay in memory. */
    static final int MOST_CACHED = 60_000;

    /**
     * How much is done at a time.
     *
     * @param page events that are read at once
     * @param flushAt changed rows after which everything is written and committed
     */
    record Pace(int page, int flushAt) {

        static final Pace USUAL = new Pace(5_000, 120_000);
    }

    private final Connection connection;
    private final String schema;
    private final WrittenRows rows;
    private final Source source;
    private final EventTypes types;
    private final List<Fold> folds;
    private final ExecutorService reader = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("filling-reader").factory());
    private Pace pace = Pace.USUAL;
    private @Nullable LocalDate trueBy;
    private long position;
    private long written;
    private Instant recordedAt = Instant.EPOCH;

    /** Goes on from a position, which the rows in the schema have reached. */
    Filling(
            Connection connection,
            String schema,
            WrittenRows rows,
            long position,
            Source source,
            EventTypes types,
            List<Fold> folds) {
        this.connection = connection;
        this.schema = schema;
        this.rows = rows;
        this.position = position;
        this.written = position;
        this.source = source;
        this.types = types;
        this.folds = folds;
        rows.on(connection);
    }

    /** From here on, only what was true by the end of that day counts. */
    Filling trueBy(@Nullable LocalDate day) {
        this.trueBy = day;
        return this;
    }

    Filling at(Pace pace) {
        this.pace = pace;
        return this;
    }

    long position() {
        return position;
    }

    /** Folds all that the source has, and commits as it goes. */
    void catchUp(LongConsumer told) throws SQLException {
        Future<List<Learned>> next = read(position);
        while (true) {
            List<Learned> page = page(next);
            boolean last = page.size() < pace.page();
            if (!last) {
                next = read(page.getLast().recorded().position());
            }
            page.forEach(this::fold);
            told.accept(position);
            if (last || rows.changed() >= pace.flushAt()) {
                flush();
                connection.commit();
            }
            if (last) {
                return;
            }
        }
    }

    /** The same in the transaction at hand, which the caller ends. */
    void catchUpUncommitted() throws SQLException {
        List<Learned> page;
        do {
            page = page(read(position));
            page.forEach(this::fold);
            if (rows.changed() >= pace.flushAt()) {
                flush();
            }
        } while (page.size() == pace.page());
        flush();
    }

    private void flush() throws SQLException {
        rows.flush();
        if (position != written) {
            Moment.write(connection, schema, position, recordedAt);
            written = position;
        }
    }

    private Future<List<Learned>> read(long after) {
        return reader.submit(() -> source.after(after, pace.page()).stream()
                .map(stored -> Learned.from(stored, types))
                .toList());
    }

    private static List<Learned> page(Future<List<Learned>> page) {
        try {
            return page.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the filling was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the ledger could not be read", e.getCause());
        }
    }

    private void fold(Learned learned) {
        rows.at(learned.recorded().position());
        if (trueBy == null) {
            learned.foldInto(rows, folds);
        } else if (!learned.recorded().effectiveOn().isAfter(trueBy)) {
            foldIfItCanBe(learned);
        }
        position = learned.recorded().position();
        recordedAt = learned.recorded().recordedAt();
    }

    /**
     * An event may speak of what was not there yet by that day, as work recorded for a day before its project was registered does: then
     * it was not true by that day either, and changes nothing.
     */
    private void foldIfItCanBe(Learned learned) {
        var attempt = new AttemptedRows(rows);
        try {
            learned.foldInto(attempt, folds);
        } catch (IllegalStateException | IllegalArgumentException missing) {
            return;
        }
        attempt.keep();
    }

    @Override
    public void close() {
        reader.shutdownNow();
        rows.on(null);
    }
}
