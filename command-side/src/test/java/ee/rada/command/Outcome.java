package ee.rada.command;

import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.kernel.Event;
import ee.rada.kernel.FieldError;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.axonframework.test.AxonAssertionError;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.matchers.Matchers;

/** What came of a command: these events and no other, or a refusal and no event. */
public final class Outcome {

    private final ResultValidator<?> result;

    Outcome(ResultValidator<?> result) {
        this.result = result;
    }

    public void expectEvents(Event... events) {
        result.expectSuccessfulHandlerExecution().expectEvents((Object[]) events);
    }

    /** One event of this kind and no other, of which all this holds. */
    public <E extends Event> void expectEvent(Class<E> type, Consumer<E> check) {
        result.expectSuccessfulHandlerExecution()
                .expectEventsMatching(Matchers.payloadsMatching(Matchers.exactSequenceOf(
                        Matchers.<Object>predicate(event -> {
                            assertThat(event).isInstanceOf(type);
                            check.accept(type.cast(event));
                            return true;
                        }),
                        Matchers.andNoMore())));
    }

    /** Events of these kinds, in this order, and no other. */
    public void expectEventsOf(Class<?>... types) {
        result.expectSuccessfulHandlerExecution()
                .expectEventsMatching(Matchers.payloadsMatching(Matchers.matches(events -> {
                    assertThat(events.stream().map(Object::getClass).toList()).isEqualTo(List.of(types));
                    return true;
                })));
    }

    /** The command is accepted and changes nothing. */
    public void expectNoEvents() {
        result.expectSuccessfulHandlerExecution().expectNoEvents();
    }

    /** Accepted, or refused for another reason. */
    public void expectNoRefusalAs(ProblemCode code) {
        try {
            result.expectSuccessfulHandlerExecution();
        } catch (AxonAssertionError refused) {
            expectRefusal(refusal -> assertThat(refusal.code()).isNotEqualTo(code));
        }
    }

    public void expectRefusal(ProblemCode code) {
        expectRefusal(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    public void expectRefusal(ProblemCode code, String pointer) {
        expectRefusal(code, pointer, Map.of());
    }

    /** Refused at this field, with at least these figures. */
    public void expectRefusal(ProblemCode code, String pointer, Map<String, ?> details) {
        expectRefusal(refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.errors()).extracting(FieldError::pointer).containsExactly(pointer);
            assertThat(refusal.details()).containsAllEntriesOf(details);
        });
    }

    /** Refused as a whole, with these figures and no other. */
    public void expectRefusal(ProblemCode code, Map<String, ?> details) {
        expectRefusal(refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.errors()).isEmpty();
            assertThat(refusal.details()).isEqualTo(details);
        });
    }

    /** Refused for its shape, at these fields. */
    public void expectWrongFields(ProblemCode code, FieldError... errors) {
        expectRefusal(refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.errors()).isEqualTo(List.of(errors));
        });
    }

    private void expectRefusal(Consumer<Refusal> check) {
        result.expectException(Matchers.<Throwable>predicate(thrown -> {
                    assertThat(thrown).isInstanceOf(Refusal.class);
                    check.accept((Refusal) thrown);
                    return true;
                }))
                .expectNoEvents();
    }
}
