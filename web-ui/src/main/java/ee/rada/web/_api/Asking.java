package ee.rada.web._api;

import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Query;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.Role;
import ee.rada.query.AsOf;
import ee.rada.query._axon.Knowledge;
import ee.rada.web._access.AskedHere;
import ee.rada.web._access.Disclosures;
import ee.rada.web._moment.AskedMoment;
import ee.rada.web._security.Caller;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Asks questions in somebody's name; pages and API both come through here. */
@Component
public final class Asking {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final QueryGateway gateway;
    private final Knowledge knowledge;
    private final Clock clock;

    Asking(QueryGateway gateway, Knowledge knowledge, @Qualifier("wallClock") Clock clock) {
        this.gateway = gateway;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /**
     * The answer; in a request about an earlier moment, what it was then.
     *
     * @throws Refusal {@code forbidden-role}, {@code not-found}, {@code validation} for a limit or cursor that is wrong, or
     *     {@code not-caught-up} where an earlier moment has to be replayed first
     */
    public <A> A ask(Caller caller, Query query, Class<A> answer) {
        A found = ask(caller, query, answer, AskedMoment.ofThisRequest().map(AskedMoment::forQueries));
        GivenAnswers.keep(query, found);
        return found;
    }

    /** Whether there is an answer, of which nothing is shown. Refused as above. */
    void requireThere(Caller caller, Query query, Class<?> answer) {
        var _ = answer(caller, query, answer, AskedMoment.ofThisRequest().map(AskedMoment::forQueries));
    }

    /** The answer about a moment of its own, whatever moment the request asks about. Refused as above. */
    public <A> A ask(Caller caller, Query query, Class<A> answer, AsOf asOf) {
        return ask(caller, query, answer, Optional.of(asOf));
    }

    /** The answer about the asked moment, where nobody has to wait for it. */
    public <A> Optional<A> askIfReady(Caller caller, Query query, Class<A> answer) {
        var asOf = AskedMoment.ofThisRequest().map(AskedMoment::forQueries).map(AsOf::ifReady);
        try {
            return Optional.of(ask(caller, query, answer, asOf));
        } catch (Refusal refused) {
            if (refused.code() == ProblemCode.NOT_CAUGHT_UP) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private <A> A ask(Caller caller, Query query, Class<A> answer, Optional<AsOf> asOf) {
        A found = answer(caller, query, answer, asOf);
        AskedHere.disclosed(Disclosures.in(found));
        return found;
    }

    /** Who may ask is judged by what he is now, whatever moment he asks about. */
    private <A> A answer(Caller caller, Query query, Class<A> answer, Optional<AsOf> asOf) {
        AskedHere.note(query);
        var metadata = new HashMap<String, Object>();
        asOf.ifPresent(then -> metadata.putAll(then.toMetadata()));
        metadata.put("roles", caller.roles().stream().map(Role::name).collect(Collectors.joining(",")));
        metadata.putAll(caller.asReader(clock.instant()).toMetadata());
        try {
            return gateway.query(new GenericMessage<>(query, metadata), ResponseTypes.instanceOf(answer))
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
