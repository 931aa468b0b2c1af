package ee.rada.web._api;

import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Query;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.Role;
import ee.rada.query._axon.Knowledge;
import ee.rada.web._security.Caller;
import java.time.Duration;
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

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final QueryGateway gateway;
    private final Knowledge knowledge;

    Asking(QueryGateway gateway, Knowledge knowledge) {
        this.gateway = gateway;
        this.knowledge = knowledge;
    }

    /**
     * The answer.
     *
     * @throws Refusal {@code forbidden-role}, {@code not-found}, or {@code validation} for a limit or cursor that is wrong
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

    /** Waits until everything up to that position is known, so that nobody reads behind his own command. Refused: {@code not-caught-up}. */
    public void awaitPosition(long position) {
        if (!knowledge.await(position, LONGEST_WAIT)) {
            throw new Refusal(ProblemCode.NOT_CAUGHT_UP).with("position", knowledge.position());
        }
    }
}
