package ee.rada.query._axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.query.history.GetTrail;
import ee.rada.query.imports.FindImports;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.GenericQueryMessage;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QueryGuardTest {

    private final SimpleQueryBus bus = SimpleQueryBus.builder().build();
    private final QueryGateway gateway =
            DefaultQueryGateway.builder().queryBus(bus).build();

    @BeforeEach
    void guard() {
        bus.registerHandlerInterceptor(new QueryGuard());
        bus.subscribe(FindImports.class.getName(), String.class, _ -> "imports");
        bus.subscribe(GetTrail.class.getName(), String.class, _ -> "trail");
    }

    private String ask(Object question, Map<String, ?> metadata) throws Exception {
        return gateway.query(
                        new GenericQueryMessage<>(
                                new GenericMessage<>(question, MetaData.from(metadata)),
                                question.getClass().getName(),
                                ResponseTypes.instanceOf(String.class)),
                        ResponseTypes.instanceOf(String.class))
                .get();
    }

    private void assertRefused(Object question, Map<String, ?> metadata) {
        assertThatThrownBy(() -> ask(question, metadata))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(ProblemCode.FORBIDDEN_ROLE));
    }

    @Test
    void one_role_that_may_ask_is_enough() throws Exception {
        assertThat(ask(new FindImports(null, 10), Map.of("roles", "WORKER, ADMINISTRATOR")))
                .isEqualTo("imports");
        assertThat(ask(new GetTrail(2026), Map.of("roles", "WORKER"))).isEqualTo("trail");
    }

    @Test
    void who_has_no_role_that_may_ask_is_refused() {
        assertRefused(new FindImports(null, 10), Map.of("roles", "WORKER,AUDITOR"));
        assertRefused(new FindImports(null, 10), Map.of("roles", ""));
        assertRefused(new FindImports(null, 10), Map.of());
        assertRefused(new GetTrail(2026), Map.of("roles", "SYSTEM"));
    }
}
