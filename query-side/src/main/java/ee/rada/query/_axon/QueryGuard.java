package ee.rada.query._axon;

import ee.rada.kernel.Policy;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Query;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.Role;
import java.util.Arrays;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.QueryMessage;
import org.jspecify.annotations.Nullable;

/**
 * Lets a question through where {@link Policy} lets one of the asker's roles ask it. The roles come in the message's metadata, separated
 * by commas, from the web side, which knows the posts he holds now.
 */
final class QueryGuard implements MessageHandlerInterceptor<QueryMessage<?, ?>> {

    /** Where the asker's roles are. */
    static final String ROLES = "roles";

    @Override
    public @Nullable Object handle(UnitOfWork<? extends QueryMessage<?, ?>> work, InterceptorChain chain)
            throws Exception {
        QueryMessage<?, ?> message = work.getMessage();
        if (!(message.getPayload() instanceof Query query
                && message.getMetaData().get(ROLES) instanceof String roles)) {
            throw new Refusal(ProblemCode.FORBIDDEN_ROLE);
        }
        boolean may = Arrays.stream(roles.split(",", -1))
                .filter(role -> !role.isBlank())
                .map(role -> Role.valueOf(role.strip()))
                .anyMatch(role -> Policy.maySee(role, query.topic()));
        if (!may) {
            throw new Refusal(Policy.hides(query.topic()) ? ProblemCode.NOT_FOUND : ProblemCode.FORBIDDEN_ROLE);
        }
        return chain.proceed();
    }
}
