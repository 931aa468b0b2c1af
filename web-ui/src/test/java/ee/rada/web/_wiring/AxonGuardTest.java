package ee.rada.web._wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.Mockito.mock;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventhandling.SimpleEventBus;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.updates.UpdateChecker;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Each way to put Axon together wrongly is found; that the right one starts is seen by every test of the whole service. */
class AxonGuardTest {

    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();
    private final AxonGuard guard = new AxonGuard(beans);

    @Test
    void an_event_bus_that_stores_nothing_is_refused() {
        beans.addBean("events", SimpleEventBus.builder().build());

        assertThat(guard.faults()).contains("events do not go to the ledger");
        assertThatIllegalStateException()
                .isThrownBy(guard::afterSingletonsInstantiated)
                .withMessageContaining("events do not go to the ledger");
    }

    @Test
    void a_service_without_an_event_bus_is_refused() {
        assertThat(guard.faults()).contains("events do not go to the ledger");
    }

    @Test
    void a_command_bus_without_the_desk_is_refused() {
        beans.addBean("commands", SimpleCommandBus.builder().build());

        assertThat(guard.faults()).contains("commands do not go to the command desk");
    }

    @Test
    void a_second_command_bus_is_refused() {
        beans.addBean("one", mock(CommandBus.class));
        assertThat(guard.faults()).doesNotContain("commands do not go to the command desk");
        beans.addBean("two", mock(CommandBus.class));

        assertThat(guard.faults()).contains("commands do not go to the command desk");
    }

    @Test
    void another_serializer_is_refused() {
        beans.addBean("good", Jackson3Serializer.builder().build());
        assertThat(guard.faults()).doesNotContain("a serializer is not Jackson 3");
        beans.addBean("bad", mock(Serializer.class));

        assertThat(guard.faults()).contains("a serializer is not Jackson 3");
    }

    @Test
    void nothing_calls_home() {
        assertThat(guard.faults()).doesNotContain("the update checker would call home");
        beans.addBean("updates", mock(UpdateChecker.class));

        assertThat(guard.faults()).contains("the update checker would call home");
    }
}
