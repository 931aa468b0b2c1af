package ee.rada.query._axon;

import java.sql.Connection;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.QueryMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** Answers a question from one snapshot, so that its figures and the position beside them belong together. */
final class OneMoment implements MessageHandlerInterceptor<QueryMessage<?, ?>> {

    private final PlatformTransactionManager transactions;

    OneMoment(PlatformTransactionManager transactions) {
        this.transactions = transactions;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends QueryMessage<?, ?>> work, InterceptorChain chain)
            throws Exception {
        var reading = new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRED);
        reading.setReadOnly(true);
        reading.setIsolationLevel(Connection.TRANSACTION_REPEATABLE_READ);
        TransactionStatus transaction = transactions.getTransaction(reading);
        try {
            return chain.proceed();
        } finally {
            transactions.rollback(transaction);
        }
    }
}
