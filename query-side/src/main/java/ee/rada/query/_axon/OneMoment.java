package ee.rada.query._axon;

import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Query;
import ee.rada.kernel.Refusal;
import ee.rada.query.AsOf;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.QueryMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * Answers a question from one snapshot, so that its figures and the position beside them belong together: of what is known now, or, by
 * the same statements, of a workspace that holds what was known then.
 */
final class OneMoment implements MessageHandlerInterceptor<QueryMessage<?, ?>> {

    private static final int TRIES = 5;

    private final DataSource dataSource;
    private final JdbcTransactionManager transactions;
    private final Workspaces workspaces;

    OneMoment(DataSource dataSource, Workspaces workspaces) {
        this.dataSource = dataSource;
        this.transactions = new JdbcTransactionManager(dataSource);
        this.workspaces = workspaces;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends QueryMessage<?, ?>> work, InterceptorChain chain)
            throws Exception {
        QueryMessage<?, ?> message = work.getMessage();
        Optional<AsOf> asOf = AsOf.from(message.getMetaData());
        TransactionStatus transaction =
                asOf.isPresent() && message.getPayload() instanceof Query query ? then(query, asOf.get()) : begin();
        try {
            return chain.proceed();
        } finally {
            transactions.rollback(transaction);
        }
    }

    private TransactionStatus begin() {
        var reading = new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRED);
        reading.setReadOnly(true);
        reading.setIsolationLevel(Connection.TRANSACTION_REPEATABLE_READ);
        return transactions.getTransaction(reading);
    }

    /** Between finding a workspace and reading in it, another question may have had it moved on. */
    private TransactionStatus then(Query query, AsOf asOf) {
        if (asOf.effectiveOn() == null && workspaces.isUnsurpassed(asOf.position())) {
            TransactionStatus now = begin();
            if (standsAt(asOf.position())) {
                return now;
            }
            transactions.rollback(now);
        }
        for (int i = 0; i < TRIES; i++) {
            Workspace workspace = workspaces.open(query, asOf);
            TransactionStatus transaction = begin();
            if (enter(workspace, asOf.position())) {
                return transaction;
            }
            transactions.rollback(transaction);
            workspaces.distrust(workspace);
        }
        throw new Refusal(ProblemCode.NOT_CAUGHT_UP);
    }

    private boolean standsAt(long position) {
        try (Statement statement = DataSourceUtils.getConnection(dataSource).createStatement()) {
            return Moment.read(statement, ViewSchema.LIVE).position() == position;
        } catch (SQLException | IllegalStateException unknown) {
            return false;
        }
    }

    /**
     * Holding the lock before the snapshot is taken: whoever drops the tables waits, and whoever did so before is found out. False when
     * the schema is not what it should be.
     */
    private boolean enter(Workspace workspace, long position) {
        String tables = workspace.tables();
        try (Statement statement = DataSourceUtils.getConnection(dataSource).createStatement()) {
            statement.execute("set local search_path to %s, app, store; %s; lock table %s.position in access share mode"
                    .formatted(workspace.schema(), VersionedSchema.standAt(position), tables));
            return workspace.isAt(Moment.read(statement, tables));
        } catch (SQLException | IllegalStateException gone) {
            return false;
        }
    }
}
