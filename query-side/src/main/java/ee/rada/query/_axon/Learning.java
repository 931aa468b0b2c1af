package ee.rada.query._axon;

import ee.rada.query.Fold;
import ee.rada.store.EventTypes;
import ee.rada.store.Ledger;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Folds events into the rows that everybody reads: a whole batch in the transaction that also moves the processor's token. An event
 * that was folded before, in this process or another, is passed over; one that would leave a hole stops the batch. A batch of which the
 * database refuses a value is tried again one by one, which finds the event to park.
 */
final class Learning implements EventMessageHandler {

    private static final int MOST_CACHED = 20_000;

    private final DataSource dataSource;
    private final Knowledge knowledge;
    private final SqlRows rows = new SqlRows(ViewSchema.LIVE, new UpsertFlush(), MOST_CACHED, false);
    private final Folding folding;
    private @Nullable Moment last;
    private long carefulTo;

    Learning(DataSource dataSource, Ledger ledger, EventTypes types, List<Fold> folds, Knowledge knowledge) {
        this.dataSource = dataSource;
        this.folding = new Folding(rows, folds, types, ledger::at);
        this.knowledge = knowledge;
    }

    @Override
    public Object handle(EventMessage<?> message) throws SQLException {
        UnitOfWork<?> work = CurrentUnitOfWork.get().root();
        Batch batch = work.getResource(Batch.class.getName());
        if (batch == null) {
            batch = begin(work);
        }
        batch.learn(Learned.from((DomainEventMessage<?>) message));
        return message.getIdentifier();
    }

    private Batch begin(UnitOfWork<?> work) throws SQLException {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        work.onCleanup(_ -> DataSourceUtils.releaseConnection(connection, dataSource));
        work.onRollback(_ -> last = null);
        Moment now = Moment.lock(connection);
        rows.on(connection);
        if (!now.equals(last)) {
            rows.forget();
            folding.read();
        }
        Batch batch = new Batch(connection, now);
        work.resources().put(Batch.class.getName(), batch);
        work.onPrepareCommit(_ -> batch.flush());
        work.afterCommit(_ -> batch.done());
        return batch;
    }

    private final class Batch {

        private final Connection connection;
        private final Moment before;
        private long position;
        private Instant recordedAt = Instant.EPOCH;

        Batch(Connection connection, Moment before) {
            this.connection = connection;
            this.before = before;
            this.position = before.position();
        }

        void learn(Learned learned) throws SQLException {
            long next = learned.recorded().position();
            if (next <= position) {
                return;
            }
            if (next != position + 1) {
                throw new IllegalStateException("event %d came after %d: one is missing".formatted(next, position));
            }
            if (next <= carefulTo) {
                folding.foldAndWrite(learned, connection);
            } else {
                folding.fold(learned);
            }
            position = next;
            recordedAt = learned.recorded().recordedAt();
        }

        void flush() {
            if (position == before.position()) {
                return;
            }
            try {
                rows.flush();
                Moment.write(connection, ViewSchema.LIVE, position, recordedAt);
                Moment.announce(connection, position);
            } catch (IllegalStateException e) {
                if (DatabaseFailure.refusesValue(e)) {
                    carefulTo = position;
                }
                throw e;
            } catch (SQLException e) {
                throw new IllegalStateException("what was learned up to event " + position + " could not be kept", e);
            }
        }

        void done() {
            last = new Moment(position, before.generation());
            knowledge.advance(position);
        }
    }
}
