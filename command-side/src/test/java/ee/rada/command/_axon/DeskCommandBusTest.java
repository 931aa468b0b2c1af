package ee.rada.command._axon;

import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.command.Happened;
import ee.rada.kernel.budgets.BudgetEvent;
import ee.rada.store.StreamMoved;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.junit.jupiter.api.Test;

class DeskCommandBusTest {

    @Test
    void a_race_that_is_lost_for_good_tells_where_the_stream_stands() {
        var bus = new DeskCommandBus();
        var races = new AtomicInteger();
        bus.subscribe(String.class.getName(), _ -> {
            int race = races.incrementAndGet();
            throw new StreamMoved(BudgetEvent.stream(Happened.PROJECT), race, race + 1);
        });
        var result = new AtomicReference<Throwable>();

        bus.dispatch(
                GenericCommandMessage.asCommandMessage("spend"), (_, answer) -> result.set(answer.exceptionResult()));

        assertThat(races).hasValueGreaterThan(1);
        assertThat(result.get())
                .isInstanceOfSatisfying(
                        StreamMoved.class, moved -> assertThat(moved.actual()).isEqualTo(races.get() + 1));
    }
}
