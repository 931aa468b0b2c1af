package ee.rada.query._axon;

import ee.rada.query.Fold;
import ee.rada.store.EventTypes;
import ee.rada.store.StoredEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
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
    private final Folding folding;
    private final ExecutorService reader = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("filling-reader").factory());
    private Pace pace = Pace.USUAL;
    private @Nullable LocalDate trueBy;
    private long position;
    private long written;
    private long carefulTo;
    private Instant recordedAt = Instant.EPOCH;

    /** Goes on from a position, which the rows in the schema have reached. */
    Filling(
            Connection connection,
            String schema,
            WrittenRows rows,
            long position,
            Source source,
            EventTypes types,
            List<Fold> folds,
            Function<Collection<Long>, List<StoredEvent>> past) {
        this.connection = connection;
        this.schema = schema;
        this.rows = rows;
        this.position = position;
        this.written = position;
        this.source = source;
        this.types = types;
        this.folds = folds;
        this.folding = new Folding(rows, folds, types, past);
        rows.on(connection);
        folding.read();
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
        while (true) {
            try {
                goOn(told);
                return;
            } catch (IllegalStateException e) {
                long reached = worthGoingBack(e);
                connection.rollback();
                goBack(reached);
            }
        }
    }

    /** The same in the transaction at hand, which the caller ends. */
    void catchUpUncommitted() throws SQLException {
        Savepoint before = connection.setSavepoint();
        long begun = written;
        while (true) {
            try {
                goOnUncommitted();
                return;
            } catch (IllegalStateException e) {
                long reached = worthGoingBack(e);
                connection.rollback(before);
                written = begun;
                goBack(reached);
            }
        }
    }

    /** How far it was when the database refused a value; what fails otherwise, or even step by step, is thrown. */
    private long worthGoingBack(IllegalStateException failure) {
        if (position <= carefulTo || !DatabaseFailure.refusesValue(failure)) {
            throw failure;
        }
        return position;
    }

    /** To what was written last, to fold one by one from there what was written all at once. */
    private void goBack(long reached) {
        carefulTo = reached;
        position = written;
        rows.forget();
        folding.read();
    }

    private void goOn(LongConsumer told) throws SQLException {
        Future<List<Learned>> next = read(position);
        while (true) {
            List<Learned> page = page(next);
            boolean last = page.size() < pace.page();
            if (!last) {
                next = read(page.getLast().recorded().position());
            }
            fold(page);
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

    private void goOnUncommitted() throws SQLException {
        List<Learned> page;
        do {
            page = page(read(position));
            fold(page);
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
        return reader.submit(() -> Learned.from(source.after(after, pace.page()), types));
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

    private void fold(List<Learned> page) throws SQLException {
        for (Learned learned : page) {
            fold(learned);
        }
    }

    private void fold(Learned learned) throws SQLException {
        rows.at(learned.recorded().position());
        if (trueBy == null && learned.recorded().position() > carefulTo) {
            folding.fold(learned);
        } else if (trueBy == null) {
            folding.foldAndWrite(learned, connection);
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
        rows.begin();
        try {
            learned.foldInto(rows, folds);
        } catch (IllegalStateException | IllegalArgumentException missing) {
            if (DatabaseFailure.isIn(missing)) {
                throw missing;
            }
            rows.undo();
        }
    }

    @Override
    public void close() {
        reader.shutdownNow();
        rows.on(null);
    }
}
