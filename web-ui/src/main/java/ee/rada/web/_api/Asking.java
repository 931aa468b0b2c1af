package ee.rada.web._api;

import ee.rada.kernel.Query;
import ee.rada.kernel.Role;
import ee.rada.web._security.Caller;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** Asks questions in somebody's name; pages and API both come through here. */
@Component
public final class Asking {

    private final QueryGateway gateway;

    Asking(QueryGateway gateway) {
        this.gateway = gateway;
    }

    /**
     * The answer.
     *
     * @throws ee.rada.kernel.Refusal {@code forbidden-role}, {@code not-found}, or {@code validation} for a limit or cursor that is
     *     wrong
     */
    public <A> A ask(Caller caller, Query query, Class<A> answer) {
        String roles = caller.roles().stream().map(Role::name).collect(Collectors.joining(","));
        try {
            return gateway.query(new GenericMessage<>(query, Map.of("roles", roles)), ResponseTypes.instanceOf(answer))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
